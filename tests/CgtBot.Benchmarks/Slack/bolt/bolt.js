// A command acknowledged and answered, on npm @slack/bolt as its own guide shows it: bolt.js PORT API SECRET. Says « ready » once it listens.
const { App, HTTPReceiver } = require("@slack/bolt");

const [port, slackApiUrl, signingSecret] = process.argv.slice(2);
const receiver = new HTTPReceiver({ signingSecret, endpoints: ["/slack/commands"] });
const app = new App({ token: "xoxb-load", receiver, clientOptions: { slackApiUrl } });

app.command("/cgt", async ({ command, ack, respond }) => {
  await ack();
  await respond(`Echo: ${command.text}`);
});

app.start({ port: Number(port), host: "127.0.0.1" }).then((server) => {
  // A connection may be idle while the machine is busy.
  server.keepAliveTimeout = 600_000;
  console.log("ready");
});
