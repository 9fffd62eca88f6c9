/// Two pretended CRMs on loopback, with state, limits, faults and a data set: for the demo, for tests, for anybody's
/// connector.
/// Start with [io.tasuki.sandbox.Sandbox]. The vendors' rules live in a package each, what both share in `http`,
/// `control` and `data`.
/// It shares no code with the adapters on purpose: a misunderstanding held in common would hide.
/// The product's `sandbox` and `demo` commands and the integration tests use it.
@NullMarked
package io.tasuki.sandbox;

import org.jspecify.annotations.NullMarked;
