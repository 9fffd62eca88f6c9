package io.tasuki.stage.plan;

import io.tasuki.model.ObjectName;

/// Who watches a plan being made.
@FunctionalInterface
public interface PlanControl {

    /// @param read records whose live values are known so far
    /// @param total records that have to be read
    void progress(ObjectName object, long read, long total);
}
