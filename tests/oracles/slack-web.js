// Makes calls with Slack's own web client: { slackApiUrl, token, calls: [{ method, with, token }] } in, what each came to out. A file is given as text.
const { readFileSync } = require("node:fs");
const { WebClient, LogLevel } = require("@slack/web-api");

const asked = JSON.parse(readFileSync(0, "utf8"));
const clientOf = (token) => new WebClient(token, { slackApiUrl: asked.slackApiUrl, logLevel: LogLevel.ERROR, retryConfig: { retries: 2, minTimeout: 50 } });

async function pagesOf(client, call) {
  const pages = [];
  for await (const page of client.paginate(call.method, call.with)) {
    pages.push(page);
  }

  return { ok: true, pages };
}

async function make(call) {
  const client = clientOf(call.token ?? asked.token);
  try {
    return call.method === "filesUploadV2" ? await client.filesUploadV2({ ...call.with, file: Buffer.from(call.with.file) })
      : call.pages ? await pagesOf(client, call)
      : await client.apiCall(call.method, call.with);
  } catch (error) {
    return { ok: false, error: error.data?.error ?? error.code ?? String(error) };
  }
}

(async () => {
  const made = [];
  for (const call of asked.calls) {
    made.push(await make(call));
  }

  process.stdout.write(JSON.stringify(made));
})();
