package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import java.util.Optional;
import java.util.Set;

/// What makes a handoff. A lead's handoffs are those of the first rule that sees any.
///
/// An entry is the moment a field comes to hold one of some values after another one: going from one of them to the next
/// is none, coming back is one more, so a lead that was recycled is handed over again.
public sealed interface HandoffRule {

    /// What the ledger calls the rule, as in `at:marketing.contacts.handed_over`.
    String name();

    /// The object whose records tell the handoffs.
    ObjectName object();

    /// The field that tells them.
    default Optional<FieldPath> field() {
        return Optional.empty();
    }

    /// Each distinct value in the history of this date field is a handoff, its moment the value.
    record At(FieldPath date) implements HandoffRule {

        @Override
        public String name() {
            return "at:" + date;
        }

        @Override
        public ObjectName object() {
            return date.object();
        }

        @Override
        public Optional<FieldPath> field() {
            return Optional.of(date);
        }
    }

    /// Each entry of a lifecycle field into one of these stages.
    record Lifecycle(FieldPath stage, Set<String> enters) implements HandoffRule {

        public Lifecycle {
            enters = Set.copyOf(enters);
        }

        @Override
        public String name() {
            return "lifecycle:" + stage;
        }

        @Override
        public ObjectName object() {
            return stage.object();
        }

        @Override
        public Optional<FieldPath> field() {
            return Optional.of(stage);
        }
    }

    /// A record of the lead came to be: one of its own, or one that sales keeps for it.
    record Created(ObjectName object) implements HandoffRule {

        @Override
        public String name() {
            return "created:" + object;
        }
    }

    /// Each entry of an owner field into the owners of `to`, or into anybody but those of `not`; where neither says who,
    /// the first owner and each other one.
    record OwnerAssigned(FieldPath owner, Set<String> to, Set<String> not) implements HandoffRule {

        public OwnerAssigned {
            to = Set.copyOf(to);
            not = Set.copyOf(not);
            if (!to.isEmpty() && !not.isEmpty()) {
                throw new IllegalArgumentException("names owners and owners who do not count");
            }
        }

        @Override
        public String name() {
            return "owner:" + owner;
        }

        @Override
        public ObjectName object() {
            return owner.object();
        }

        @Override
        public Optional<FieldPath> field() {
            return Optional.of(owner);
        }
    }

    /// Each entry of a status field into one of these statuses.
    record StatusEntry(FieldPath status, Set<String> is) implements HandoffRule {

        public StatusEntry {
            is = Set.copyOf(is);
        }

        @Override
        public String name() {
            return "status:" + status;
        }

        @Override
        public ObjectName object() {
            return status.object();
        }

        @Override
        public Optional<FieldPath> field() {
            return Optional.of(status);
        }
    }

    /// A deal that names the lead came to be.
    record DealCreated(ObjectName object) implements HandoffRule {

        @Override
        public String name() {
            return "deal:" + object;
        }
    }
}
