// The echo bot, on npm botbuilder's own CloudAdapter: echo.js PORT APP_ID METADATA. Says « ready » once it listens.
const http = require("node:http");
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = require("botbuilder");

const [port, appId, metadata] = process.argv.slice(2);

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (turn, next) => {
      await turn.sendActivity(`Echo: ${turn.activity.text}`);
      await next();
    });
  }
}

// Its own token is given at once: what is measured is not the token's server.
const credentials = {
  isValidAppId: async (id) => id === appId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({ signRequest: async (request) => (request.headers.set("authorization", "Bearer echo"), request) }),
};
const settings = {
  MicrosoftAppId: appId,
  ToBotFromChannelTokenIssuer: "https://api.botframework.com",
  ToChannelFromBotOAuthScope: "https://api.botframework.com",
  ToChannelFromBotLoginUrl: "https://login.invalid",
  OAuthUrl: "https://login.invalid",
  ToBotFromChannelOpenIdMetadataUrl: metadata,
  ToBotFromEmulatorOpenIdMetadataUrl: metadata,
  CallerId: "urn:botframework:azure",
  ValidateAuthority: "true",
};
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings, credentials));
adapter.onTurnError = async (_, fault) => console.error(fault);
const bot = new EchoBot();

// The few words of Express that the adapter uses.
function asExpress(response) {
  response.status = (code) => ((response.statusCode = code), response);
  response.header = (name, value) => (response.setHeader(name, value), response);
  response.send = (body) => (response.end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body)), response);
  return response;
}

const server = http
  .createServer((request, response) => {
    const parts = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", async () => {
      request.body = JSON.parse(Buffer.concat(parts).toString("utf8"));
      await adapter.process(request, asExpress(response), (turn) => bot.run(turn));
    });
  })
  .listen(Number(port), "127.0.0.1", () => console.log("ready"));
// A connection may be idle while the machine is busy.
server.keepAliveTimeout = 600_000;
