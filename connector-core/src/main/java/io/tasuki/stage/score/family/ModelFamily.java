package io.tasuki.stage.score.family;

import io.tasuki.statistics.logistic.SparseRows;
import java.util.Optional;

/// A way to learn chances from rows of numbers beside the scorecard, found by [java.util.ServiceLoader].
///
/// 1. The same rows make the same bytes, and the same bytes say the same of a row.
/// 2. A row's contributions sum to its logit, so that they are its reasons.
/// 3. A number that a row does not set is zero.
/// 4. One thread asks at a time.
public interface ModelFamily {

    /// Under this name its models are kept: a word for programs, such as `boosted_trees`.
    String name();

    /// Why it cannot work on this machine, with the remedy; empty when it can. Costs nothing once it has been asked.
    Optional<String> trouble();

    /// Learns from rows.
    ///
    /// @param won what became of each row; both kinds occur
    /// @return what [#read] takes
    /// @throws FamilyException when it cannot
    byte[] fit(SparseRows rows, boolean[] won);

    /// Opens what was fitted.
    ///
    /// @param columns how many numbers a row has
    /// @throws FamilyException when the bytes are no model of this family for so many columns
    Fitted read(byte[] fitted, int columns);

    /// A model that is ready to be asked, until it is closed.
    interface Fitted extends AutoCloseable {

        /// Tells what each number of each row adds to the row's logit, row by row.
        void contributions(SparseRows rows, Taker taker);

        @Override
        void close();
    }

    /// Takes the contributions of one row.
    @FunctionalInterface
    interface Taker {

        /// @param added one number for each column, then what every row begins with; the taker does not keep it
        void take(int row, float[] added);
    }
}
