// One zip, checked: what is wrong with it, or that nothing is.
const SALT = 'fingerprint/1';
const ROUNDS = 2 ** 20;
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The characters that are read to the call handler: 90 bits of a slow hash of the statement, five a character. */
async function fingerprint(statement) {
  const sum = await ask('stretch', { password: statement, salt: SALT, rounds: ROUNDS });
  const bits = BigInt(`0x${sum}`).toString(2).padStart(256, '0');
  const signs = Array.from({ length: 18 }, (_, at) => CROCKFORD[parseInt(bits.slice(at * 5, at * 5 + 5), 2)]).join('');
  return signs.match(/.{3}/g).join('-');
}

/** Checks a zip; `tell` hears how many bytes are done, and of how many. */
async function check(file, tell) {
  const findings = new Findings();
  const { entries, list, isExact } = await openZip(file);
  const bag = bagOf(entries, findings);
  await readAll(file, [...bag.values()], tell);
  if (!isExact || entries.some(({ isOther }) => isOther)) findings.add('bundle-bad-told', file.name);
  if (isLoose(entries.filter(({ path }) => path), list)) findings.add('bundle-bad-loose', file.name);
  const payload = checkBag(bag, findings);
  const statement = statementOf(bag, findings);
  const signed = statement && (await signature(statement, bag.get(STATEMENT).text, bag.get(SIGNATURE)?.text));
  if (signed === 'differs') findings.add('bundle-bad-signature', SIGNATURE);
  const rows = await checkCustody(bag, statement, findings);
  const records = await checkRecords(bag, payload, rows, findings);
  await checkPage(bag, records, rows, findings);
  const characters = await fingerprint(bag.get(STATEMENT).text ?? '');
  if (characters !== data.fingerprint) findings.add('bundle-bad-characters', PAGE);
  return { bag, findings: findings.all, signed, characters, files: bag.size, rows: rows.length };
}

/** Hashes every file; the short ones that the page reads come with their text. */
async function readAll(file, entries, tell) {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const wanted = entries.map(({ name, method, packed, size, offset, isRead, head, tail }) => ({ name, method, packed, size, offset, isRead, head, tail }));
  await ask('read', { size: file.size, entries: wanted }, file, ({ bytes, found, from }) => {
    found?.forEach((one, index) => Object.assign(entries[from + index], one));
    if (bytes) tell((done += bytes), total);
  });
}
