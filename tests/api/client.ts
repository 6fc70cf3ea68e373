// A program that knows nothing of this shop but its OpenAPI document: the types are generated from that by openapi-typescript. It adds a
// customer, places, pays and refunds an order at the prices of the shop, tells of another that a web shop has priced, and reads what
// happened. What it was answered goes to standard output, for the test that has started it.

import createClient from "openapi-fetch";
import type { paths } from "./schema.js";

declare const process: { env: Record<string, string | undefined> };

const api = createClient<paths>({
  baseUrl: process.env.API_BASE ?? "",
  headers: { Authorization: `Bearer ${process.env.API_TOKEN}` },
});

// Every call either has data or a problem with a code.
function expectData<T>(answer: { data?: T; error?: { code: string; detail: string } }): T {
  if (answer.data === undefined) throw new Error(`${answer.error?.code}: ${answer.error?.detail}`);
  return answer.data;
}

const shop = expectData(await api.GET("/shop"));
const start = expectData(await api.GET("/events"));

const customer = expectData(
  await api.POST("/accounts", {
    body: { name: "Dora Lind", email: "dora@example.org", referral_code: process.env.REFERRAL_CODE, source: "Web shop", external_id: "C-1" },
  }),
);

const cart = { customer: { id: customer.id }, amount: "100.00" };
const quote = expectData(await api.POST("/orders/preview", { body: cart }));
const placing = await api.POST("/orders", {
  params: { header: { "Idempotency-Key": "order-1" } },
  body: { ...cart, expected_total: quote.total },
});
const placed = expectData(placing);
// A new order is an OrderView; what is no order of ours has no id.
if (!("id" in placed)) throw new Error(`not placed: ${placed.status}`);
const path = { params: { path: { id: placed.id } } };
const paid = expectData(await api.POST("/orders/{id}/pay", { ...path, body: { method: "card", reference: "T-1" } }));
const refunded = expectData(await api.POST("/orders/{id}/refunds", { ...path, body: { amount: "30.00", reason: "Scratched" } }));

const now = new Date().toISOString();
const told = await api.POST("/orders", {
  body: {
    priced_by: "told",
    source: "Web shop",
    external_id: "1001",
    currency: shop.currency,
    customer: { external_id: "C-1" },
    placed_at: now,
    paid_at: now,
    goods: "40.00",
    tax: "2.80",
  },
});
const toldOrder = expectData(told);
if (!("id" in toldOrder)) throw new Error(`not taken: ${toldOrder.status}`);
const gone = await api.POST("/orders/{id}/refunds", { params: { path: { id: toldOrder.id } }, body: { refunded: "42.80" } });

const found = expectData(await api.GET("/orders", { params: { query: { source: "Web shop", external_id: "1001" } } }));
const events = expectData(await api.GET("/events", { params: { query: { after: start.after, limit: 200 } } }));
const wrong = await api.POST("/orders", { body: { ...cart, use_credit: "5.00" } });

console.log(
  JSON.stringify({
    quoted: quote.total,
    placed: [placing.response.status, placed.status, placed.discount],
    paid: [paid.status, paid.earns],
    refunded: [refunded.status, refunded.refunded, refunded.earns],
    told: [told.response.status, toldOrder.priced_by, toldOrder.total, toldOrder.earns],
    gone: expectData(gone).status,
    found: found.data.map((order) => order.id === toldOrder.id),
    events: [...new Set(events.data.map((event) => event.type))].sort(),
    wrong: [wrong.response.status, wrong.error?.code, wrong.error?.errors?.[0]?.pointer],
  }),
);
