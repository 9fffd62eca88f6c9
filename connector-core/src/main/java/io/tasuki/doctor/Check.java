package io.tasuki.doctor;

import io.tasuki.doctor.DoctorReport.Finding;
import java.util.List;

/// One thing that may be wrong.
interface Check {

    /// What there is to say of it; nothing when all is well and needs no mention.
    List<Finding> look(Examination examination);
}
