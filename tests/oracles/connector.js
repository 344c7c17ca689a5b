// Does with Microsoft's own ConnectorClient what the bot does with ours: { serviceUrl, conversation, activity, parameters } in, what it made of the answers out.
const { readFileSync } = require("node:fs");
const { ConnectorClient } = require("botframework-connector");

const asked = JSON.parse(readFileSync(0, "utf8"));
const credentials = { signRequest: async (request) => (request.headers.set("authorization", "Bearer judge"), request) };
const { conversations } = new ConnectorClient(credentials, { baseUri: asked.serviceUrl });

(async () => {
  const sent = await conversations.sendToConversation(asked.conversation, asked.activity);
  const reply = await conversations.replyToActivity(asked.conversation, "17", { ...asked.activity, replyToId: "17" });
  const updated = await conversations.updateActivity(asked.conversation, "18", { ...asked.activity, id: "18" });
  await conversations.deleteActivity(asked.conversation, "19");
  const created = await conversations.createConversation(asked.parameters);
  const members = [];
  let token;
  do {
    const page = await conversations.getConversationPagedMembers(asked.conversation, { pageSize: 200, continuationToken: token });
    members.push(...page.members.map((member) => member.id));
    token = page.continuationToken;
  } while (token);
  process.stdout.write(JSON.stringify({ ids: [sent.id, reply.id, updated.id, created.id], members }));
})();
