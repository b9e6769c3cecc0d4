// A bundle as its files, and the same made whole again after a change: listed, or listed and signed with a key of our own.
import { createHash, generateKeyPairSync, pbkdf2Sync, sign } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TAGS = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'statement.json', 'statement.sig', 'open-me.html'];
const OPEN = '<script type="application/json" id="data">';

export const sha256 = (...pieces) => pieces.reduce((sum, piece) => sum.update(piece), createHash('sha256')).digest('hex');

/** A page with that data in it. */
export function pageWith(page, data) {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const [before, rest] = page.split(OPEN);
  return before + OPEN + json + rest.slice(rest.indexOf('</script>'));
}

/** What a page holds. */
export const dataOf = (page) => JSON.parse(page.split(OPEN)[1].split('</script>')[0]);

/** Files by their path in the bag, with the folder apart. */
export function bagOf(files) {
  const folder = [...files.keys()][0].split('/')[0];
  return { folder, files: new Map([...files].map(([name, bytes]) => [name.slice(folder.length + 1), Buffer.from(bytes)])) };
}

/** Another of the same, to be altered. */
export const copyOf = ({ folder, files }) => ({ folder, files: new Map([...files].map(([path, bytes]) => [path, Buffer.from(bytes)])) });

export const named = ({ folder, files }) => [...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]);

/** The lists made again for what is there now. */
export function relisted(bag) {
  const list = (paths) => Buffer.from(paths.map((path) => `${sha256(bag.files.get(path))}  ${path}\n`).join(''));
  const payload = [...bag.files.keys()].filter((path) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, path) => sum + bag.files.get(path).length, 0);
  bag.files.set('manifest-sha256.txt', list(payload));
  const info = bag.files.get('bag-info.txt').toString().replace(/Payload-Oxum: .*/, `Payload-Oxum: ${bytes}.${payload.length}`);
  bag.files.set('bag-info.txt', Buffer.from(info));
  bag.files.set('tagmanifest-sha256.txt', list(TAGS));
  return bag;
}

/** The whole made again and signed with a fresh key; the page shows what is in it unless it is to stay. */
export function resigned(bag, { data = {}, keepPage = false } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  relisted(bag);
  const rows = text(bag, 'data/custody.jsonl').trim().split('\n').map((line) => JSON.parse(line));
  const old = JSON.parse(text(bag, 'statement.json'));
  const statement = `${JSON.stringify({
    ...old,
    manifest: sha256(bag.files.get('manifest-sha256.txt')),
    custody: { count: rows.length, head: rows.at(-1).hash },
    key: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
  })}\n`;
  const signature = sign(null, Buffer.from(statement), privateKey).toString('hex');
  bag.files.set('statement.json', Buffer.from(statement));
  bag.files.set('statement.sig', Buffer.from(`${signature}\n`));
  if (!keepPage) repaged(bag, { custody: rows, statement, signature, fingerprint: fingerprint(statement), ...data });
  return relisted(bag);
}

function repaged(bag, data) {
  const page = text(bag, 'open-me.html');
  const records = [...bag.files.keys()].filter((path) => path.startsWith('data/records/')).sort().map((path) => JSON.parse(text(bag, path)));
  bag.files.set('open-me.html', Buffer.from(pageWith(page, { ...dataOf(page), records, ...data })));
}

export const text = (bag, path) => bag.files.get(path).toString();

export function fingerprint(statement) {
  const bits = [...pbkdf2Sync(statement, 'fingerprint/1', 2 ** 20, 12, 'sha256')].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.slice(0, 90).match(/.{5}/g).map((five) => CROCKFORD[parseInt(five, 2)]).join('').match(/.{3}/g).join('-');
}

/** A custody record that follows its rule: rows of salt and body, or of a sum alone. */
export function chained(rows) {
  let before = Buffer.alloc(32);
  return rows.map(({ salt, body, sum = sha256(Buffer.from(salt, 'hex'), body) }, index) => {
    const seq = Buffer.alloc(8);
    seq.writeBigUInt64BE(BigInt(index + 1));
    const hash = sha256(before, seq, Buffer.from(sum, 'hex'));
    before = Buffer.from(hash, 'hex');
    return { seq: index + 1, sum, hash, ...(body === undefined ? {} : { salt, body }) };
  });
}
