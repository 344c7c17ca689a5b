// Listens with Slack's own Socket Mode client until so many things were handed over: { slackApiUrl, appToken, count } in, what was received and how often it connected out.
const { readFileSync } = require("node:fs");
const { SocketModeClient, LogLevel } = require("@slack/socket-mode");

const asked = JSON.parse(readFileSync(0, "utf8"));
const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => LogLevel.ERROR, setName() {} };
const client = new SocketModeClient({ appToken: asked.appToken, logger: quiet, clientPingTimeout: 500, clientOptions: { slackApiUrl: asked.slackApiUrl } });
const received = [];
let connected = 0;

const ended = new Promise((resolve) => {
  client.on("connected", () => connected++);
  client.on("slack_event", async ({ ack, envelope_id, body, type, accepts_response_payload }) => {
    // What is handed over again was not acknowledged in time: it counts once.
    if (!received.some((r) => r.envelope_id === envelope_id)) {
      received.push({ envelope_id, type, event: body.event?.type, command: body.command });
    }

    await ack(accepts_response_payload ? { text: `${body.command} ${body.text}` } : undefined);
    if (received.length >= asked.count) {
      resolve();
    }
  });
});

(async () => {
  try {
    await client.start();
    await ended;
    // An acknowledgement on its way is let through.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await client.disconnect();
    process.stdout.write(JSON.stringify({ received, connected }));
  } catch (error) {
    process.stdout.write(JSON.stringify({ error: error.data?.error ?? String(error) }));
  }
})();
