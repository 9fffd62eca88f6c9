package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import java.util.Optional;

/// Why a status that means "sent back" says so.
public sealed interface ReturnReason {

    /// Where else the reason is to be read.
    default Optional<FieldPath> field() {
        return Optional.empty();
    }

    /// The status itself is the reason, under this name.
    record Code(String code) implements ReturnReason {}

    /// Another field of the same record holds the reason.
    record In(FieldPath path) implements ReturnReason {

        @Override
        public Optional<FieldPath> field() {
            return Optional.of(path);
        }
    }
}
