/// What adapters share to speak HTTP: budgets, retries, a circuit, token renewal, caps on what is read, the CRM's clock.
/// Start with [io.tasuki.http.HttpCaller]: `ask` for what may be repeated, `tell` for what must not be sent twice.
/// An adapter brings [io.tasuki.http.ReplyRules] (what a reply means) and a [io.tasuki.http.TokenSource] (how to log in);
/// no address, no status table and no JSON of any CRM belongs here. Adapters call it, the engine never does.
/// resilience4j decides (its non-blocking doors), OkHttp carries, `io.tasuki.time` waits.
@NullMarked
package io.tasuki.http;

import org.jspecify.annotations.NullMarked;
