package io.tasuki.export.ledger;

import io.tasuki.export.ledger.EventFile.Draft;
import io.tasuki.export.platform.Action;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An export whose drafts are safe and of which the store knows what is in them.
///
/// @param told how many events there are of each action
record Prepared(
        OutcomeExportRequest request, List<Draft> drafts, Map<Action, Long> told, List<OutcomeExportReport.Withheld> withheld) {

    OutcomeExportReport report(List<String> kept) {
        return new OutcomeExportReport(
                request.id(),
                request.platform().name(),
                request.asOf(),
                drafts.stream().map(draft -> new OutcomeExportReport.File(draft.target().toString(), draft.events())).toList(),
                kept,
                told.getOrDefault(Action.REPORT, 0L),
                told.getOrDefault(Action.RESTATE, 0L),
                told.getOrDefault(Action.RETRACT, 0L),
                withheld,
                reasons());
    }

    private List<OutcomeExportReport.Count> reasons() {
        Map<String, Long> counts = new TreeMap<>();
        withheld.forEach(one -> counts.merge(one.reason(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new OutcomeExportReport.Count(entry.getKey(), entry.getValue(), Reason.named(entry.getKey()).message()))
                .toList();
    }
}
