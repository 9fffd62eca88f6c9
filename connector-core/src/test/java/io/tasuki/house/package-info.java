/// The walls of the house as tests: who may know whom, who may read the clock, what every package must say.
/// Start with [io.tasuki.house.HouseRules], which any module runs on its own sources and classes.
/// Only what is mechanical belongs here; style that needs judgement is for reviewers.
/// Tests of any module may use it through the test artifact.
@NullMarked
package io.tasuki.house;

import org.jspecify.annotations.NullMarked;
