package io.tasuki.sandbox.generate.mess;

/// A deal that counts for no handoff, and why: `before_first_handoff`, `deleted`, `nobody_named`, `ambiguous_lead`.
public record LooseDeal(String deal, String why) {}
