// Asks Microsoft's own library which tokens it lets in: { appId, issuer, metadata, at, cases: [{ name, header, activity }] } in, { name: null or why not } out.
const { readFileSync } = require("node:fs");
const { AuthenticationConfiguration, BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory } = require("botframework-connector");

const asked = JSON.parse(readFileSync(0, "utf8"));
// It looks at the same moment as the tests' clock.
Date.now = () => asked.at;

const nowhere = "https://login.invalid";
const library = BotFrameworkAuthenticationFactory.create(
  "", true, nowhere, "https://api.botframework.com", asked.issuer, nowhere, asked.metadata, asked.metadata, "", new PasswordServiceClientCredentialFactory(asked.appId, "s3cret"), new AuthenticationConfiguration());

async function verdict({ header, activity }) {
  try {
    await library.authenticateRequest(activity, header ?? "");
    return null;
  } catch (fault) {
    return String(fault.message || fault.name);
  }
}

(async () => {
  const verdicts = {};
  for (const one of asked.cases) verdicts[one.name] = await verdict(one);
  process.stdout.write(JSON.stringify(verdicts));
})();
