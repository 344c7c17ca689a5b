// Asks Microsoft's manifest library what it has to say against a manifest and its translations: { manifest, translations: { file: texts } } in, complaints out.
const path = require("node:path");
const { readFileSync } = require("node:fs");
const { AppManifestUtils, ManifestUtil, TeamsManifestConverter } = require("@microsoft/app-manifest");

// The schemas the library carries: the published address of one is not asked.
const carried = path.join(path.dirname(require.resolve("@microsoft/app-manifest")), "json-schemas/teams");
const schema = (manifest, name) => JSON.parse(readFileSync(path.join(carried, `v${manifest.manifestVersion}`, name), "utf8"));

// Some patterns of the published schema are refused by the library's own validator; they are of parts of a manifest that we have not.
const readable = ({ patternProperties, ...rest }) => ({ ...rest, patternProperties: Object.fromEntries(Object.entries(patternProperties).filter(([pattern]) => isPattern(pattern))) });

function isPattern(text) {
  try {
    return Boolean(new RegExp(text, "u"));
  } catch {
    return false;
  }
}

async function judge({ manifest, translations }) {
  const complaints = await AppManifestUtils.validateAgainstSchema(manifest, schema(manifest, "MicrosoftTeams.schema.json"));
  if (complaints.length === 0 && !same(manifest, writtenAgain(manifest))) complaints.push("read and written again by the library, it says something else");
  for (const [file, texts] of Object.entries(translations)) {
    const found = await ManifestUtil.validateManifestAgainstSchema(texts, readable(schema(manifest, "MicrosoftTeams.Localization.schema.json")));
    complaints.push(...found.map((complaint) => `${file}: ${complaint}`));
  }
  return complaints;
}

const writtenAgain = (manifest) => JSON.parse(TeamsManifestConverter.manifestToJson(TeamsManifestConverter.jsonToManifest(JSON.stringify(manifest))));

const sorted = (value) =>
  value && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])])) : Array.isArray(value) ? value.map(sorted) : value;
const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

judge(JSON.parse(readFileSync(0, "utf8"))).then((complaints) => process.stdout.write(JSON.stringify(complaints)));
