package io.tasuki.export.ledger;

import io.tasuki.export.ledger.Decision.Nothing;
import io.tasuki.export.ledger.Decision.Tell;
import io.tasuki.export.ledger.Decision.Withhold;
import io.tasuki.export.ledger.ExportLedger.Entry;
import io.tasuki.export.outcome.Candidate;
import io.tasuki.export.outcome.Candidates;
import io.tasuki.export.platform.Action;
import io.tasuki.model.RecordAddress;
import io.tasuki.store.Session;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes one export ready within one transaction: decides of each candidate, writes the drafts, notes what is in them.
final class Preparation {

    private final ExportLedger ledger;
    private final OutcomeExportRequest request;
    private final String platform;
    private final Candidates candidates;
    private final Decider decider;
    private final Map<Action, Long> told = new EnumMap<>(Action.class);
    private final List<OutcomeExportReport.Withheld> withheld = new ArrayList<>();
    private long number;

    Preparation(Session session, OutcomeExportRequest request) {
        this.ledger = new ExportLedger(session);
        this.request = request;
        this.platform = request.platform().name();
        this.candidates = new Candidates(session, request.settings());
        this.decider = new Decider(request, Tuples.of(session, platform));
    }

    Prepared prepare() {
        ledger.lastMoment(platform).filter(request.asOf()::isBefore).ifPresent(last -> {
            throw new EarlierMomentException(platform, last);
        });
        number = ledger.lastNumber();
        ExportName name = ExportName.of(request.to(), request.id());
        try (EventFiles files = EventFiles.begin(name, request.platform().limits(), decider.parts().getFirst())) {
            long found = candidates.find(platform, request.asOf(), request.zone());
            candidates.forEachPortion(found, portion -> tell(portion, files));
            List<EventFile.Draft> drafts = files.keep();
            ledger.append(request, drafts);
            return new Prepared(request, drafts, told, withheld);
        }
    }

    private void tell(List<Candidate> portion, EventFiles files) {
        Map<String, Told> before =
                ledger.told(platform, portion.getFirst().handoff(), portion.getLast().handoff());
        List<Entry> entries = new ArrayList<>();
        for (Candidate candidate : portion) {
            switch (decider.decide(candidate, Optional.ofNullable(before.get(candidate.handoff())))) {
                case Nothing nothing -> {}
                case Withhold withhold ->
                    withheld.add(new OutcomeExportReport.Withheld(candidate.handoff(), withhold.reason().key()));
                case Tell tell -> entries.add(written(candidate, tell, files));
            }
        }
        ledger.append(entries);
    }

    private Entry written(Candidate candidate, Tell tell, EventFiles files) {
        told.merge(tell.event().action(), 1L, Long::sum);
        return new Entry(
                request.id(),
                files.write(tell.event(), tell.part()),
                ++number,
                platform,
                RecordAddress.parse(candidate.record()),
                tell.event(),
                decider.corrects(tell.event()));
    }
}
