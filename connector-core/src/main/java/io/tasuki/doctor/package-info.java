/// What is wrong with an installation, and what to do about it: connections, fields, history, what landed, what came of
/// it. Start with [io.tasuki.doctor.Doctor]; each thing that may be wrong is a `Check` of its own, which looks at the
/// [io.tasuki.doctor.Examination] and says what it finds, always with a remedy. A check asks the CRMs and the store and
/// changes nothing; only [io.tasuki.doctor.Doctor#mend] makes the fields that are missing. Errors and warnings ask for
/// something to be done, what is only worth knowing is info. What a vendor's console calls things is said by the
/// adapters, not here. `run` calls it.
@NullMarked
package io.tasuki.doctor;

import org.jspecify.annotations.NullMarked;
