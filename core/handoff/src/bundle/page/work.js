// The page's end of the worker: asks, and hears what it says meanwhile. Where no worker can be had, it works here.
const asked = new Map();
let lastAsked = 0;
let worker = null;

function listen({ data }) {
  const one = asked.get(data.id);
  if (!one) return;
  if ('value' in data) one.done(data.value);
  else if ('error' in data) one.failed(new Error(data.error));
  else return data.want ? hand(one.file, data) : one.said(data);
  asked.delete(data.id);
}

/** The bytes that the worker wants of the file it works on. */
function hand(file, { want, piece }) {
  const to = worker;
  file.slice(...want).arrayBuffer().then(
    (buffer) => to.postMessage({ piece, buffer }, [buffer]),
    (error) => to.postMessage({ piece, error: `${error.name}: ${error.message}` }),
  );
}

function begin() {
  try {
    const source = new Blob([`(${hasher})(self, (${digests})(self))`], { type: 'text/javascript' });
    const made = new Worker(URL.createObjectURL(source));
    made.onmessage = listen;
    return made;
  } catch {
    return here();
  }
}

function here() {
  const scope = { crypto, postMessage: (data) => listen({ data }) };
  hasher(scope, digests(scope));
  return { postMessage: (data) => scope.onmessage({ data }), terminate() {} };
}

/** Asks the worker for a job, if need be about a file; `said` gets what it says before its answer. */
function ask(job, what, file, said) {
  worker ??= begin();
  const id = ++lastAsked;
  return new Promise((done, failed) => {
    asked.set(id, { done, failed, file, said });
    worker.postMessage({ id, job, ...what });
  });
}

/** Ends all that it is asked for; nobody gets an answer. */
function stopWork() {
  worker?.terminate();
  worker = null;
  asked.clear();
}
