// The files themselves, once the zip is there: pictures, films and sounds in their places, others to be saved.
let shownUrls = [];

function showFiles(zip, bag) {
  forgetFiles();
  for (const place of document.querySelectorAll('.file')) {
    const { file } = data.records.find(({ number }) => String(number) === place.dataset.number);
    const entry = bag.get(file.path);
    place.replaceChildren(...(isThere(entry) ? fileShown(zip, file, entry) : [h('p', { class: 'soft' }, word('bundle-file-none'))]));
  }
}

// What was packed again and is large was read, but is not held.
const isThere = (entry) => entry?.start !== undefined && (entry.method !== 8 || entry.unpacked);

/** What was shown of another zip goes. */
function forgetFiles() {
  shownUrls.forEach((url) => URL.revokeObjectURL(url));
  shownUrls = [];
  for (const place of document.querySelectorAll('.file')) place.replaceChildren(h('p', { class: 'soft' }, word('bundle-file-how')));
}

function fileShown(zip, file, entry) {
  const as = (type) => address(zip, entry, type);
  const picture = kindOf(PICTURES, file);
  const film = kindOf(FILMS, file);
  const sound = kindOf(SOUNDS, file);
  const label = word('bundle-file-of', { name: balanced(file.name) });
  const seen = picture ? h('img', { alt: label, loading: data.records.length > LONG && 'lazy', src: as(picture) })
    : film ? h('video', { controls: true, preload: 'metadata', 'aria-label': label, src: as(film) })
      : sound ? h('audio', { controls: true, preload: 'none', 'aria-label': label, src: as(sound) }) : null;
  const save = h('a', { href: as('application/octet-stream'), download: entry.path.split('/').at(-1) }, around('bundle-file-save', { name: file.name }));
  return [seen, h('p', {}, save)].filter(Boolean);
}

/** A piece of the zip under an address of this page's own. */
function address(zip, entry, type) {
  const piece = entry.method === 8 ? new Blob([entry.unpacked], { type }) : zip.slice(entry.start, entry.start + entry.packed, type);
  const url = URL.createObjectURL(piece);
  shownUrls.push(url);
  return url;
}
