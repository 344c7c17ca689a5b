// Asks the card library and a Markdown reader what they see in a card: everything they complain of, and what is drawn.
const actions = [];

function paletteOf(dark) {
  const tone = (light, night) => ({ default: dark ? night : light, subtle: dark ? night : light });
  return {
    default: { default: dark ? "#ffffff" : "#242424", subtle: dark ? "#adadad" : "#616161" },
    accent: tone("#4f52b2", "#9299f7"),
    good: tone("#0e700e", "#54b054"),
    warning: tone("#8a3707", "#fdcfb4"),
    attention: tone("#b10e1c", "#eeacb2"),
  };
}

function hostOf(dark) {
  const style = (background) => ({ backgroundColor: background, foregroundColors: paletteOf(dark) });
  return new AdaptiveCards.HostConfig({
    supportsInteractivity: true,
    textBlock: { headingLevel: 2 },
    actions: { maxActions: 6, actionsOrientation: "horizontal", spacing: "default", buttonSpacing: 8 },
    containerStyles: { default: style(dark ? "#292929" : "#ffffff"), emphasis: style(dark ? "#1f1f1f" : "#f5f5f5") },
  });
}

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownit().render(text);
  result.didProcess = true;
};

// Draws a card; answers what was said of it while it was read and checked.
function draw(json, dark) {
  document.body.className = dark ? "dark" : "";
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const card = new AdaptiveCards.AdaptiveCard();
  // The library keeps its place in this pattern from one card to the next and would complain of the language of every second one.
  AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0;
  card.hostConfig = hostOf(dark);
  card.parse(JSON.parse(json), context);
  card.onExecuteAction = (action) => actions.push({ type: action.getJsonTypeName(), verb: action.verb ?? null, url: action.url ?? null, data: JSON.stringify(action.data ?? null) });
  const said = [...Array(context.eventCount).keys()].map((i) => context.getEventAt(i)).concat(card.validateProperties().validationEvents);
  const holder = document.createElement("div");
  holder.className = "card";
  holder.append(card.render());
  document.querySelector("main").append(holder);
  return said.map((e) => `${AdaptiveCards.ValidationEvent[e.event]}: ${e.message}`);
}

function clear() {
  document.querySelector("main").replaceChildren();
  actions.length = 0;
}

// Fills in what is empty in the last card drawn, as a person must where the client insists.
function fill() {
  document.querySelectorAll(".card:last-child :is(input, textarea)").forEach((e) => {
    if (e.type === "radio" && !document.querySelector(`input[name="${CSS.escape(e.name)}"]:checked`)) e.click();
    if (!["radio", "checkbox"].includes(e.type) && !e.value) e.value = e.type === "date" ? "2025-06-13" : "1";
  });
  document.querySelectorAll(".card:last-child select").forEach((e) => (e.selectedIndex = Math.max(e.selectedIndex, 1)));
}

// Presses every button of the last card drawn; answers what each would send.
function pressAll() {
  fill();
  actions.length = 0;
  const buttons = [...document.querySelectorAll(".card:last-child button")];
  buttons.forEach((button) => button.click());
  return { buttons: buttons.length, actions };
}

// The tags that formatted text would have left, in the last card drawn.
function formatting() {
  return [...document.querySelectorAll(".card:last-child :is(strong, em, b, i, s, del, code, pre, ul, ol, blockquote, h1, h2, h3, img, table:not(.ac-factset), hr)")]
    .concat([...document.querySelectorAll(".card:last-child a[href]")])
    .map((e) => e.outerHTML.slice(0, 200));
}

// What a person could not read to its end: wider than the place it has. The client cuts a long button and shows its tooltip.
function clipped() {
  const edge = document.querySelector(".card:last-child").getBoundingClientRect().right;
  return [...document.querySelectorAll(".card:last-child *")]
    .filter((e) => !e.querySelector("button") && e.closest("button")?.title !== e.textContent)
    .filter((e) => e.getBoundingClientRect().right > edge + 1 || (e.matches("div, p, span, td, button") && getComputedStyle(e).overflowX === "hidden" && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1))
    .map((e) => e.outerHTML.slice(0, 200));
}
