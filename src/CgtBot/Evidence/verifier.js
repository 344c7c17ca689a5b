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
    const capture = hex(await sha256(utf8("capture")));
    const journal = { opened: new Map(), closed: 0, first: null, lines: 0 };
    let before = null;
    for (const row of text.split("\n").filter(r => r)) {
      let line = null;
      try { line = JSON.parse(row); } catch { faults.push(say("changed", "journal.jsonl")); return journal; }
      if (before && (line.sequence !== before.sequence + 1 || line.previous !== before.hash)) faults.push(say("chain", line.sequence));
      if (await hashOf(manifest.section.number, line) !== line.hash) faults.push(say("line", line.sequence));
      if (line.opened) await open(line, journal.opened, faults);
      else if (line.what === capture) journal.closed++;
      journal.first ??= line;
      journal.lines++;
      before = line;
    }
    const head = manifest.journal;
    if (head && (!before || before.sequence !== head.sequence || before.hash !== head.hash)) faults.push(say("head", head.sequence));
    return journal;
  }

  // As the bot's own check: the first line about a capture is the one that judges it.
  async function open(line, opened, faults) {
    const { Subject: subject, Salt: salt, Payload: payload } = line.opened;
    const holds = hex(await sha256(joined([unhex(salt), utf8(payload)]))) === line.payload && hex(await sha256(utf8(subject))) === line.subject;
    if (!holds) faults.push(say("line", line.sequence));
    else if (!opened.has(subject)) opened.set(subject, { ...JSON.parse(payload), line: line.sequence });
  }

  // A manifest may be rewritten with the files, the names in it too; what the journal says of a capture may not.
  async function confront(manifest, files, opened, faults) {
    for (const exhibit of manifest.exhibits) {
      const told = opened.get(exhibit.subject);
      if (!told || told.sha256 !== exhibit.sha256) {
        faults.push(say("unlinked", exhibit.number, exhibit.title));
        continue;
      }
      const [text, capture] = [folderOf(exhibit) + "texte.txt", folderOf(exhibit) + "capture.json"];
      for (const name of [text, exhibit.original]) if (name && !files.has(name)) faults.push(say("missing", name));
      for (const [name, bytes] of files) {
        const hash = name === text ? exhibit.text && told.text : name === capture ? told.headers : told.sha256;
        if (name.startsWith(folderOf(exhibit)) && hash && hex(await sha256(bytes)) !== hash) faults.push(say("exhibit", exhibit.number, exhibit.title, name));
      }
    }
  }

  // Neither is the set of exhibits taken from the manifest alone: lines the journal opens, where it starts, and the numbers must agree with it.
  function count(manifest, files, { opened, first, lines }, faults) {
    const exhibits = manifest.exhibits;
    const subjects = new Set(exhibits.map(e => e.subject));
    for (const [subject, told] of opened) if (!subjects.has(subject)) faults.push(say("dropped", told.line));
    if (exhibits.length ? first && Math.min(...[...opened.values()].map(t => t.line)) !== first.sequence : lines > 1) faults.push(say("start", first.sequence));
    const all = exhibits.length + manifest.withheld.exhibits;
    if (new Set(exhibits.map(e => e.number)).size < exhibits.length || exhibits.some(e => e.number < 1 || e.number > all)) faults.push(say("numbers", all));
    for (const name of files.keys()) if (name.startsWith("pieces/") && !exhibits.some(e => name.startsWith(folderOf(e)))) faults.push(say("orphan", name));
  }

  const folderOf = exhibit => `pieces/piece-${String(exhibit.number).padStart(2, "0")}/`;

  // What nothing in the dossier can tell is said, not passed over.
  function admit(manifest, { closed, first }) {
    const numbers = chosen => manifest.exhibits.filter(chosen).map(e => say("exhibitNumber", e.number)).join(", ");
    add("p", closed ? say("closed", closed) : words.allOpened);
    if (first && first.sequence > 1) add("p", say("before", first.sequence));
    for (const [key, which] of [["noOriginal", numbers(e => !e.original)], ["noText", numbers(e => !e.text)]]) if (which) add("p", say(key, which));
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
      const journal = await follow(manifest, files, faults);
      await confront(manifest, files, journal.opened, faults);
      count(manifest, files, journal, faults);
      const found = [...new Set(faults)];
      show(found.length > 0, found.length > 0 ? say("faulty", found.length) : words.sound, found);
      add("p", say("counts", manifest.files.length, manifest.exhibits.length, journal.lines));
      admit(manifest, journal);
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
