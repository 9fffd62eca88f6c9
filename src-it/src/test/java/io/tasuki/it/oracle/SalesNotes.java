package io.tasuki.it.oracle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What sales filled into its own three fields, and in which order polls came to see it.
final class SalesNotes {

    /// The field on sales' records and the copy that marketing sees.
    private static final Map<String, OwnField> COPIES = Map.of(
            "Tasuki_Information_Checked__c", OwnField.INFORMATION_CHECKED,
            "Tasuki_Return_Reason__c", OwnField.RETURNED_REASON,
            "Tasuki_Feedback__c", OwnField.SALES_FEEDBACK);

    private final Map<FieldKey, Note> notes = new TreeMap<>();
    private long polls;

    /// @param seen the poll that first saw it
    private record Note(FieldKey key, String text, long seen) {}

    void polled(Records records) {
        polls++;
        for (String object : List.of(Records.LEADS, Records.SALES_CONTACTS)) {
            records.living(object).forEach(row -> COPIES.keySet().forEach(field -> note(object, row, field)));
        }
    }

    private void note(String object, Map<String, String> row, String field) {
        FieldKey key = new FieldKey(object, Records.idOf(row), field);
        String text = Records.text(row, field);
        Note known = notes.get(key);
        boolean news = known == null ? !text.isEmpty() : !known.text().equals(text);
        if (news) {
            notes.put(key, new Note(key, text, polls));
        }
    }

    /// The newest text for a lead, blank when all there was is blanked again; nothing when nobody ever filled it.
    Optional<String> newest(Records records, Lead lead, OwnField copy) {
        List<Note> told = notes.values().stream()
                .filter(note -> copy.equals(COPIES.get(note.key().field())) && lead.people().contains(note.key().id()))
                .filter(note -> records.find(note.key().object(), note.key().id())
                        .filter(row -> !Records.isDeleted(row))
                        .isPresent())
                .toList();
        Optional<String> filled = told.stream()
                .filter(note -> !note.text().isEmpty())
                .max(Comparator.comparingLong(Note::seen).thenComparing(note -> note.key().toString()))
                .map(Note::text);
        return filled.or(() -> told.isEmpty() ? Optional.empty() : Optional.of(""));
    }
}
