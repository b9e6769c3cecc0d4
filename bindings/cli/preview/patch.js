// Changes a tree in place, by key, so that focus, caret and scroll survive.

/** A node to be: its tag, what it has, what is in it. `key` keeps it the same node. */
export const h = (tag, has = {}, ...kids) => ({ tag, has, kids });

const SVG = 'http://www.w3.org/2000/svg';
const flat = (kids) => kids.flat(Infinity).filter((kid) => kid !== null && kid !== undefined && kid !== false);

/** Makes the children of `parent` what `kids` say. */
export function patch(parent, ...kids) {
  const wanted = flat(kids);
  const keys = wanted.map((kid, at) => (kid.has?.key ? `${kid.tag} ${kid.has.key}` : `${kid.tag ?? '#'} ${at}`));
  const old = new Map();
  for (const node of [...parent.childNodes]) {
    if (keys.includes(node.patchKey)) old.set(node.patchKey, node);
    else node.remove();
  }
  let at = parent.firstChild;
  wanted.forEach((kid, index) => {
    const node = old.get(keys[index]) ?? make(kid, parent);
    node.patchKey = keys[index];
    update(node, kid);
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
  });
}

function make(kid, parent) {
  if (kid.tag === undefined) return document.createTextNode('');
  const isDrawn = kid.tag === 'svg' || parent.namespaceURI === SVG;
  return isDrawn ? document.createElementNS(SVG, kid.tag) : document.createElement(kid.tag);
}

function update(node, kid) {
  if (kid.tag === undefined) {
    if (node.data !== String(kid)) node.data = String(kid);
    return;
  }
  const { key, value, html, ...attributes } = kid.has;
  for (const name of node.getAttributeNames()) {
    if (attributes[name] === undefined || attributes[name] === false || attributes[name] === null) node.removeAttribute(name);
  }
  for (const [name, wanted] of Object.entries(attributes)) {
    if (wanted === undefined || wanted === false || wanted === null) continue;
    const text = wanted === true ? '' : String(wanted);
    if (node.getAttribute(name) !== text) node.setAttribute(name, text);
  }
  if (html !== undefined) {
    if (node.patchHtml !== html) node.innerHTML = node.patchHtml = html;
  } else patch(node, kid.kids);
  if (value !== undefined && node.value !== value && !node.isAhead) node.value = value;
}
