package io.tasuki.export.ledger;

import io.tasuki.export.file.WholeFile;
import io.tasuki.export.ledger.ExportLedger.Former;
import io.tasuki.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes the outcomes that a platform was not told of yet, and the corrections of what it was told.
///
/// 1. Drafts are safe on the disk before the store says what is in them, and that stands in the store before a draft takes its
///    file's name. So after a death anywhere the next export knows of each file: while its draft is there it never stood, its
///    events are forgotten and told anew; when the draft is gone it stood, and they are told.
/// 2. A file of the same name that a former export left is kept beside it: it may not have been uploaded yet.
/// 3. The file that was asked for stands even when it holds no event.
public final class OutcomeExport {

    private final Store store;

    public OutcomeExport(Store store) {
        this.store = store;
    }

    /// @throws EarlierMomentException when the platform was told of a later moment already
    public OutcomeExportReport export(OutcomeExportRequest request) {
        settle(request);
        Prepared prepared = prepare(request);
        List<String> kept = publish(prepared);
        acknowledge(prepared);
        return prepared.report(kept);
    }

    /// Finds out what became of files that a killed process was about to put in place, and takes its drafts away.
    void settle(OutcomeExportRequest request) {
        List<Path> dropped = store.write(session -> {
            ExportLedger ledger = new ExportLedger(session);
            ledger.forgetRemoved();
            return ledger.unsettled().stream().flatMap(file -> settle(ledger, file).stream()).toList();
        });
        // Not before the store has forgotten them: a draft that is gone means that its file stood.
        delete(dropped);
        delete(ExportName.of(request.to(), request.id()).drafts());
    }

    private static Optional<Path> settle(ExportLedger ledger, Former file) {
        if (Files.exists(file.draft())) {
            ledger.drop(file);
            return Optional.of(file.draft());
        }
        ledger.stands(file.export(), file.place());
        return Optional.empty();
    }

    private static void delete(List<Path> drafts) {
        try {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Drafts on the disk, and in the store what is in them.
    Prepared prepare(OutcomeExportRequest request) {
        return store.write(session -> new Preparation(session, request).prepare());
    }

    /// Every draft takes its file's name.
    List<String> publish(Prepared prepared) {
        List<String> kept = new ArrayList<>();
        try {
            for (EventFile.Draft draft : prepared.drafts()) {
                setAside(draft.target()).ifPresent(aside -> kept.add(aside.toString()));
                WholeFile.stand(draft.draft(), draft.target());
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return kept;
    }

    private Optional<Path> setAside(Path target) throws IOException {
        Optional<Former> former = store.read(session -> new ExportLedger(session).stoodAt(target));
        Optional<Path> aside = former.map(file -> ExportName.aside(target, file.export()))
                .filter(place -> Files.exists(target) && !Files.exists(place));
        if (aside.isPresent()) {
            Files.move(target, aside.get());
        }
        return aside;
    }

    /// The store knows that they stand.
    void acknowledge(Prepared prepared) {
        store.change(session -> {
            ExportLedger ledger = new ExportLedger(session);
            prepared.drafts().forEach(draft -> ledger.stands(prepared.request().id(), draft.place()));
        });
    }
}
