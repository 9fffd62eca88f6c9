package io.tasuki.doctor;

import static io.tasuki.doctor.Remark.counted;

import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.stream.Stream;

/// Whether attributes hold something, and numbers where they are cut into bands.
final class AttributesCheck implements Check {

    private static final Remark REMARK = new Remark("attributes");

    @Override
    public List<Finding> look(Examination examination) {
        return Stream.concat(blank(examination), unbanded(examination)).toList();
    }

    private static Stream<Finding> blank(Examination examination) {
        return examination
                .read(session -> session.query(
                        Sql.load(AttributesCheck.class, "blank_attribute"),
                        row -> REMARK.warning(
                                null,
                                "the attribute " + row.text(1) + " is blank in all " + counted(row.number(2), "handoff"),
                                "name a field that is filled by the time of the handoff, or take the attribute out")))
                .stream();
    }

    private static Stream<Finding> unbanded(Examination examination) {
        return examination
                .read(session -> session.query(
                        Sql.load(AttributesCheck.class, "unbanded_attribute"),
                        row -> REMARK.warning(
                                null,
                                counted(row.number(2), "handoff") + " hold something in the attribute " + row.text(1)
                                        + " that is no number, so it fits no band",
                                "put such values under one name with 'map', or correct them in the CRM")))
                .stream();
    }
}
