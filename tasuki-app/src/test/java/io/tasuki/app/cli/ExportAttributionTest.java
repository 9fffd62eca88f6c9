package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.app.serve.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportAttributionTest {

    @TempDir
    private Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
    }

    @Test
    void theUsualModelsAreFour() {
        assertThat(typist.type("export", "attribution", "--to", "out.csv")).isZero();

        assertThat(typist.loop.calls)
                .containsExactly("attribution [first, last, linear, u_shape] UNTIL_HANDOFF [Breakdown[name=channel]] CSV", "close");
    }

    @Test
    void whatIsAskedForIsPassedOn() {
        assertThat(typist.type("export", "attribution", "--to", "o.pq", "--format", "parquet", "--models", "shapley,markov_3", "--models",
                        "shapley", "--touches", "until_outcome", "--by", "kind"))
                .isZero();

        assertThat(typist.loop.calls)
                .containsExactly("attribution [shapley, markov_3] UNTIL_OUTCOME [Breakdown[name=kind]] PARQUET", "close");
    }

    @Test
    void theTextTellsSumsByModelAndWhatTheyAreNot() {
        assertThat(typist.type("export", "attribution", "--to", "out.csv")).isZero();

        assertThat(typist.out())
                .startsWith(
                        """
                        out.csv: 8 rows
                        40 handoffs, 4 won, 70 touches up to the handoff; won revenue 4,000,000 JPY
                        1 won handoffs without any touch are credited to (none)

                        linear, by channel
                        """)
                .contains("event      30        20              3  0.5 - 5.3     3,000,000 JPY  1,000,000 JPY  200.0 %")
                .contains("markov_1  event")
                .contains("0.7500")
                .contains("The cost in line 3, of Fair, counts nowhere: no campaign has this id or name")
                .endsWith("It does not say what would have been won without a touch.\n");
    }

    @Test
    void whatIsNotKnownIsRefusedWithWhatIs() {
        assertThat(typist.type("export", "attribution", "--to", "o", "--models", "best")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: 'best' is not a model; known are: first, last, linear, ");

        assertThat(typist.type("export", "attribution", "--to", "o", "--by", "colour")).isEqualTo(64);
        assertThat(typist.err()).contains("'colour' is nothing that touches are told by; known are: channel, campaign, kind");

        assertThat(typist.type("export", "attribution")).isEqualTo(64);
        assertThat(typist.err()).contains("Missing required option: '--to=FILE'");
    }

    @Test
    void aNeighbourIsToldWhichFileIsMeant() {
        List<String> asked = new ArrayList<>();
        typist.neighbour = (store, words) -> {
            asked.addAll(words);
            return Optional.of(new Answer(0, "", ""));
        };

        typist.type("export", "attribution", "--to=out.csv", "--summary", "sums.csv");

        assertThat(asked)
                .contains("--to=" + Path.of("out.csv").toAbsolutePath(), Path.of("sums.csv").toAbsolutePath().toString());
    }

    @Test
    void aFileOfCostsThatCannotBeUsedIsToldWithItsLine() throws IOException {
        Path costs = Files.writeString(folder.resolve("costs.csv"), "campaign,cost\nFair,much\n");

        assertThat(typist.type("export", "attribution", "--to", "o", "--costs", costs.toString())).isEqualTo(64);
        assertThat(typist.err()).contains(
                "costs.csv, line 2: the cost is no number; write it without separators, for instance 120000 or 99.50");
    }
}
