// A Bolt app that answers « /cgt » and a mention. { slackApiUrl, token, appToken, count } : by Socket Mode, until it answered so many. { slackApiUrl, token, signingSecret, requests: [{ headers, body }] } : by HTTP, handing itself each request. What each came to out.
const { readFileSync } = require("node:fs");
const { App, LogLevel } = require("@slack/bolt");

const asked = JSON.parse(readFileSync(0, "utf8"));
const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => LogLevel.ERROR, setName() {} };
const app = new App({ token: asked.token, appToken: asked.appToken, socketMode: Boolean(asked.appToken), signingSecret: asked.signingSecret, logger: quiet, clientOptions: { slackApiUrl: asked.slackApiUrl } });
let answered = 0;
let done;
const ended = new Promise((resolve) => { done = resolve; });
const count = () => ++answered >= (asked.count ?? Infinity) && done();

app.command("/cgt", async ({ ack, respond, command }) => {
  await ack({ response_type: "ephemeral", text: `ack ${command.text}` });
  await respond({ response_type: "ephemeral", text: `respond ${command.text}` });
  count();
});

app.event("app_mention", async ({ event, say }) => {
  await say({ text: `say ${event.text}`, thread_ts: event.ts });
  count();
});

async function hand(port, request) {
  const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: "POST", headers: request.headers, body: request.body });
  return { status: answer.status, body: await answer.text() };
}

(async () => {
  const server = await app.start(0);
  const answers = [];
  for (const request of asked.requests ?? []) {
    answers.push(await hand(server.address().port, request));
  }

  await (asked.appToken ? ended : undefined);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await app.stop();
  process.stdout.write(JSON.stringify({ answers, answered }));
  process.exit(0);
})();
