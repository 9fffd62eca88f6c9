package io.tasuki.alert.condition;

import io.tasuki.store.Session;
import java.util.List;

/// One kind of thing that may be wrong. Judged anew at each look, from the store alone.
public interface Condition {

    /// What the subjects of its alerts begin with.
    String about();

    /// What is wrong now, each subject once; and of those that are alerted already, how they ended where that is known.
    List<Alert> look(Session session, Look look);
}
