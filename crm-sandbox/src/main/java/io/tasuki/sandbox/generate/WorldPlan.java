package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.generate.tell.Attribute;
import java.time.Instant;
import java.util.List;

/// What a world is made from.
record WorldPlan(int leads, long seed, Instant now, List<Attribute> attributes, StoryTeller teller) {}
