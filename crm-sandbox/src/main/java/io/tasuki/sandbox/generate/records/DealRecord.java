package io.tasuki.sandbox.generate.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A deal or opportunity.
///
/// @param steps its way through the stages, at least one
/// @param lostReason blank unless it is lost
/// @param deletedAt null while it lives
public record DealRecord(
        String id,
        String name,
        String companyId,
        String owner,
        List<Step> steps,
        Money money,
        LocalDate closeDate,
        String lostReason,
        List<Role> roles,
        List<Item> items,
        @Nullable Instant deletedAt) {

    public record Step(Stage stage, Instant at) {}

    public record Money(long amount, String currency) {}

    /// A person's part in the deal.
    public record Role(String id, String personId, boolean primary, Instant at) {}

    public record Item(String id, Product product, int quantity) {

        long total() {
            return quantity * product.price();
        }
    }

    Instant createdAt() {
        return steps.getFirst().at();
    }

    Stage stage() {
        return steps.getLast().stage();
    }

    Instant changedAt() {
        Instant last = steps.getLast().at();
        return deletedAt == null || deletedAt.isBefore(last) ? last : deletedAt;
    }
}
