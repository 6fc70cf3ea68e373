// Makes signed.json: deliveries signed by the vendors' own libraries, for the tests of src/hooks. The same seed makes the same file.
//
//   npm install stripe@23.1.0 square@46.0.0 @shopify/shopify-api@13.1.0 standardwebhooks@1.1.1
//   node sign.mjs > signed.json

import { createRequire } from "node:module";
const load = createRequire(process.cwd() + "/");
const Stripe = load("stripe");
const { WebhooksHelper } = load("square");
const { createHmacOverride } = load("./node_modules/square/core/crypto/createHmacOverride.js");
load("@shopify/shopify-api/adapters/node");
const { shopifyApi, ApiVersion } = load("@shopify/shopify-api");
const { createSHA256HMAC } = load("@shopify/shopify-api/runtime");
const { Webhook } = load("standardwebhooks");

let state = 20261130;
const random = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
const pick = (list) => list[Math.floor(random() * list.length)];
const letters = (n) => Array.from({ length: n }, () => pick("abcdefghijkmnpqrstuvwxyz23456789")).join("");
const words = ["Zoë", "naïve", "東京", "🍰", "a&b", "<tag>", "\\", "\"", "tab\t", "line\nend", "plain", "Ελλάδα"];
const body = (extra) => JSON.stringify({ ...extra, note: Array.from({ length: 5 }, () => pick(words)).join(" "), total: (random() * 500).toFixed(2) });
const seconds = () => 1795000000 + Math.floor(random() * 1000000);

const made = [];
for (let n = 0; n < 12; n++) {
  const now = seconds();
  {
    const secret = "whsec_" + letters(32);
    const text = body({ id: "evt_" + letters(14), type: "charge.refunded" });
    const head = Stripe.webhooks.generateTestHeaderString({ payload: text, secret, timestamp: now });
    Stripe.webhooks.constructEvent(text, head, secret, 300, undefined, now * 1000);
    made.push({ kind: "stripe", secret, address: "", now, heads: { "Stripe-Signature": head }, body: text });
  }
  {
    const [secret, address] = [letters(22), "https://shop.example/hooks/square/" + n];
    const text = body({ merchant_id: "M" + n, type: "payment.updated", event_id: letters(20) });
    const signature = await createHmacOverride(address + text, secret);
    if (!(await WebhooksHelper.verifySignature({ requestBody: text, signatureHeader: signature, signatureKey: secret, notificationUrl: address }))) throw new Error("square");
    made.push({ kind: "square", secret, address, now, heads: { "x-square-hmacsha256-signature": signature }, body: text });
  }
  {
    const secret = "shpss_" + letters(32);
    const text = body({ id: 820982911946154000 + n, email: "jon@example.com" });
    const heads = {
      "X-Shopify-Topic": "orders/paid", "X-Shopify-Hmac-Sha256": await createSHA256HMAC(secret, text),
      "X-Shopify-Webhook-Id": letters(20), "X-Shopify-Shop-Domain": "shop.myshopify.com", "X-Shopify-API-Version": "2026-07",
    };
    const api = shopifyApi({ apiKey: "key", apiSecretKey: secret, hostName: "shop.example", isEmbeddedApp: false, apiVersion: Object.values(ApiVersion).at(-2), logger: { log: () => {} } });
    const answer = await api.webhooks.validate({ rawBody: text, rawRequest: { method: "POST", url: "/", headers: heads } });
    if (!answer.valid) throw new Error("shopify: " + JSON.stringify(answer));
    made.push({ kind: "shopify", secret, address: "", now, heads, body: text });
  }
  {
    const secret = "whsec_" + Buffer.from(letters(32)).toString("base64");
    const text = body({ type: "order.updated" });
    const id = "msg_" + letters(20);
    const heads = { "webhook-id": id, "webhook-timestamp": String(now), "webhook-signature": new Webhook(secret).sign(id, new Date(now * 1000), text) };
    made.push({ kind: "standard", secret, address: "", now, heads, body: text });
  }
}
process.stdout.write(JSON.stringify(made, null, 1) + "\n");
