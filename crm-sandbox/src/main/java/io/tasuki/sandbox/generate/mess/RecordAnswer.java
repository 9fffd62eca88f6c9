package io.tasuki.sandbox.generate.mess;

import java.util.List;

/// A living record of a lead, `connection.object/id`, and every rule that ties it; the lead's own has none.
public record RecordAnswer(String record, List<String> ties) {}
