// Keeps one whole build of RoleCheck, so that the page works without a network.
// `cargo xtask build` puts in the build's name, and its files with their checksums.
// It must never mix two builds, nor answer for anything but the files of its own.

const BUILD = "@BUILD@";
const FILES = new Map(@FILES@);
const SCOPE = self.registration.scope;
// Copies of RoleCheck in other folders of the same host keep caches of their own.
const OURS = `rolecheck ${SCOPE} `;
const NAME = OURS + BUILD;
const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  wasm: "application/wasm",
  svg: "image/svg+xml",
};

async function keepOne(cache, file, integrity) {
  // A file of another build has another checksum: then nothing is kept, and the old build stays.
  const answer = await fetch(file, { cache: "no-cache", integrity });
  if (!answer.ok) {
    throw new Error(`${file}: ${answer.status}`);
  }
  // A new answer: one that was redirected could not be given for the page itself.
  const headers = { "Content-Type": TYPES[file.split(".").pop()] };
  const policy = answer.headers.get("Content-Security-Policy");
  if (policy) {
    headers["Content-Security-Policy"] = policy;
  }
  await cache.put(SCOPE + file, new Response(await answer.blob(), { headers }));
}

async function keepAll() {
  const cache = await caches.open(NAME);
  try {
    await Promise.all([...FILES].map(([file, integrity]) => keepOne(cache, file, integrity)));
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

async function dropOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(OURS) && name !== NAME);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function answerFor(request, file) {
  const cache = await caches.open(NAME);
  return (await cache.match(SCOPE + file)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(dropOthers()));

self.addEventListener("fetch", (event) => {
  const address = event.request.url.split(/[?#]/)[0];
  if (event.request.method !== "GET" || !address.startsWith(SCOPE)) {
    return;
  }
  const file = address.slice(SCOPE.length) || "index.html";
  if (FILES.has(file)) {
    event.respondWith(answerFor(event.request, file));
  }
});

// The person has said on the page that the new version may be loaded now.
self.addEventListener("message", (event) => {
  if (event.data === "take-over") {
    self.skipWaiting();
  }
});
