package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.records.DealRecord.Money;
import io.tasuki.sandbox.generate.records.DealRecord.Step;
import io.tasuki.sandbox.generate.records.Product;
import io.tasuki.sandbox.generate.records.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A deal as it really was, and the answer to whom it counts for; changed only while it is told.
final class Deal {

    /// A life's part in a deal.
    record Part(Life life, boolean primary) {}

    /// Which life's number its id is made from, and the how-manieth of that life.
    final Life told;

    final int number;
    final List<Part> parts = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    final Map<Product, Integer> items = new TreeMap<>();
    Money money;
    String lostReason = "";
    @Nullable Instant deletedAt;

    /// The life whose lead record became this deal, as the record says; null when it says nothing.
    @Nullable Life converter;

    /// Somebody marketing never knew has the primary role.
    boolean strangerDecides;

    /// The handoff it counts for, by which link; null when it counts for none, and then `why` says so.
    @Nullable Handoff countsFor;

    String link = "";
    String why = "";
    final List<Handoff> sharedBy = new ArrayList<>();

    Deal(Life told, int number, Money money) {
        this.told = told;
        this.number = number;
        this.money = money;
    }

    Instant createdAt() {
        return steps.getFirst().at();
    }

    /// Moves its first step.
    void beginAt(Instant moment) {
        steps.set(0, new Step(steps.getFirst().stage(), moment));
    }

    Stage stage() {
        return steps.getLast().stage();
    }

    /// When it came to the stage it is in: of a won deal, when its present won spell began.
    Instant since() {
        return steps.getLast().at();
    }

    void step(Stage stage, Instant at) {
        steps.add(new Step(stage, at));
    }

    void counts(Handoff handoff, String rule) {
        countsFor = handoff;
        link = rule;
        why = "";
    }

    void countsForNobody(String reason) {
        countsFor = null;
        link = "";
        why = reason;
        sharedBy.clear();
    }

    boolean involves(Life life) {
        for (Part part : parts) {
            if (part.life() == life) {
                return true;
            }
        }
        return false;
    }
}
