"use strict";
(() => {
  const words = JSON.parse(document.getElementById("words").textContent);
  const result = document.getElementById("result");
  const say = (key, ...values) => words[key].replace(/\{(\d)\}/g, (_, i) => values[i]);
  const hex = bytes => Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("");
  const unhex = text => Uint8Array.from(text.match(/../g) || [], pair => parseInt(pair, 16));
  const utf8 = text => new TextEncoder().encode(text);
  const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

  const joined = parts => {
    const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };

  // The directory at the end of an archive says where each file is; sizes in the local headers may be missing.
  async function unzip(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let end = bytes.length - 22;
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
    if (end < 0) throw new Error("zip");
    const files = new Map();
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      const [method, size, nameLength] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true)];
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packed = bytes.subarray(start, start + size);
      if (!name.endsWith("/")) files.set(name, method === 0 ? packed : await inflated(packed));
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return files;
  }

  // What does not unfold any more is named as a changed file, not as a broken archive.
  async function inflated(packed) {
    try {
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    } catch {
      return new Uint8Array(0);
    }
  }

  async function read(list) {
    const files = new Map();
    for (const file of list) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (file.name.toLowerCase().endsWith(".zip")) for (const [name, content] of await unzip(bytes)) files.set(name, content);
      else files.set(file.webkitRelativePath || file.name, bytes);
    }
    return fromManifest(files);
  }

  // A folder as unpacked: names are counted from where the manifest is.
  function fromManifest(files) {
    const manifest = [...files.keys()].find(name => name === "manifest.json" || name.endsWith("/manifest.json"));
    const root = manifest ? manifest.slice(0, -"manifest.json".length) : "";
    return new Map([...files].filter(([name]) => name.startsWith(root)).map(([name, bytes]) => [name.slice(root.length), bytes]));
  }

  async function compare(manifest, files, faults) {
    for (const listed of manifest.files) {
      const bytes = files.get(listed.name);
      if (!bytes) faults.push(say("missing", listed.name));
      else if (hex(await sha256(bytes)) !== listed.sha256) faults.push(say("changed", listed.name));
    }
    const known = new Set([...manifest.files.map(f => f.name), "manifest.json"]);
    for (const name of files.keys()) if (!known.has(name)) faults.push(say("extra", name));
  }

  // The same arithmetic as the journal's own: see JournalChain.
  async function hashOf(section, line) {
    const numbers = new DataView(new ArrayBuffer(20));
    numbers.setInt32(0, section);
    numbers.setBigInt64(4, BigInt(line.sequence));
    numbers.setBigInt64(12, BigInt(line.ticks));
    const parts = [line.previous, null, line.act, line.what, line.subject, line.author, line.payload].map(p => p === null ? new Uint8Array(numbers.buffer) : unhex(p));
    return hex(await sha256(joined(parts)));
  }

  async function follow(manifest, files, faults) {
    const text = new TextDecoder().decode(files.get("journal.jsonl") || new Uint8Array(0));
    const opened = new Map();
    let before = null;
    for (const row of text.split("\n").filter(r => r)) {
      let line = null;
      try { line = JSON.parse(row); } catch { faults.push(say("changed", "journal.jsonl")); return { opened, lines: 0 }; }
      if (before && (line.sequence !== before.sequence + 1 || line.previous !== before.hash)) faults.push(say("chain", line.sequence));
      if (await hashOf(manifest.section.number, line) !== line.hash) faults.push(say("line", line.sequence));
      if (line.opened) await open(line, opened, faults);
      before = line;
    }
    const head = manifest.journal;
    if (head && (!before || before.sequence !== head.sequence || before.hash !== head.hash)) faults.push(say("head", head.sequence));
    return { opened, lines: text.split("\n").filter(r => r).length };
  }

  async function open(line, opened, faults) {
    const { Subject: subject, Salt: salt, Payload: payload } = line.opened;
    const holds = hex(await sha256(joined([unhex(salt), utf8(payload)]))) === line.payload && hex(await sha256(utf8(subject))) === line.subject;
    if (holds) opened.set(subject, JSON.parse(payload));
    else faults.push(say("line", line.sequence));
  }

  // A manifest may be rewritten with the files; what the journal says of a capture may not.
  async function confront(manifest, files, opened, faults) {
    for (const exhibit of manifest.exhibits) {
      const told = opened.get(exhibit.subject);
      if (!told || told.sha256 !== exhibit.sha256) {
        faults.push(say("unlinked", exhibit.number, exhibit.title));
        continue;
      }
      for (const [name, hash] of [[exhibit.original, told.sha256], [exhibit.text, told.text]]) {
        const bytes = name && files.get(name);
        if (bytes && hash && hex(await sha256(bytes)) !== hash) faults.push(say("exhibit", exhibit.number, exhibit.title, name));
      }
    }
  }

  async function verify(list) {
    show(false, words.reading, []);
    if (!(window.crypto && crypto.subtle)) return show(true, words.noCrypto, []);
    try {
      const files = await read(list);
      if (!files.has("manifest.json")) return show(true, words.noManifest, []);
      const manifest = JSON.parse(new TextDecoder().decode(files.get("manifest.json")));
      const faults = [];
      await compare(manifest, files, faults);
      const { opened, lines } = await follow(manifest, files, faults);
      await confront(manifest, files, opened, faults);
      show(faults.length > 0, faults.length > 0 ? say("faulty", faults.length) : words.sound, faults);
      add("p", say("counts", manifest.files.length, manifest.exhibits.length, lines));
      if (manifest.journal) code(say("headIs", manifest.journal.sequence), manifest.journal.hash);
      code(words.manifestIs, hex(await sha256(files.get("manifest.json"))));
      add("p", words.compare);
    } catch {
      show(true, words.unreadable, []);
    }
  }

  function show(bad, title, faults) {
    result.className = bad ? "bad" : "";
    result.replaceChildren();
    add("h2", title);
    if (faults.length) {
      const list = document.createElement("ul");
      for (const fault of faults) list.append(Object.assign(document.createElement("li"), { textContent: fault }));
      result.append(list);
    }
  }

  function add(tag, text) {
    const element = Object.assign(document.createElement(tag), { textContent: text });
    result.append(element);
    return element;
  }

  function code(label, value) {
    add("p", label + words.colon).append(Object.assign(document.createElement("code"), { textContent: value }));
  }

  const drop = document.getElementById("drop");
  for (const id of ["files", "folder"]) document.getElementById(id).addEventListener("change", e => e.target.files.length && verify([...e.target.files]));
  for (const type of ["dragenter", "dragover"]) document.addEventListener(type, e => { e.preventDefault(); drop.classList.add("over"); });
  document.addEventListener("dragleave", () => drop.classList.remove("over"));
  document.addEventListener("drop", e => { e.preventDefault(); drop.classList.remove("over"); if (e.dataTransfer.files.length) verify([...e.dataTransfer.files]); });
})();
