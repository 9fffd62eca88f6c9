package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.run.document.ApplyReport;
import io.tasuki.run.document.HistoryReport;
import io.tasuki.run.document.PlanReport;
import io.tasuki.run.document.PollSummary;
import io.tasuki.run.document.RevertReport;
import io.tasuki.run.document.RunStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people read.
class TextTest {

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
    }

    @Test
    void aPlanHasOneLineForEachChange() {
        typist.loop.changes = List.of(
                new PlanReport.Change("marketing", "contacts", "101", "tasuki_outcome", "open", "won"),
                new PlanReport.Change("sales", "Contact", "003A", "Tasuki_Stage__c", "", "成約\n\u001b[2J"));
        typist.loop.conflicts = List.of(new PlanReport.Conflict(
                "sales", "Contact", "003B", "Tasuki_Outcome__c", "lost", "won", "edited", "a person changed it"));

        typist.type("plan");

        assertThat(typist.out())
                .isEqualTo(
                        """
                        ~ marketing.contacts 101  tasuki_outcome: open -> won
                        ~ sales.Contact 003A  Tasuki_Stage__c: (blank) -> 成約\\n\\u001b[2J
                        ! sales.Contact 003B  Tasuki_Outcome__c: lost -> won  (a person changed it)
                        Plan p-1, about marketing 1 API calls
                        2 to change, 12 unchanged, 1 conflicts
                        """);
    }

    @Test
    void aPlanWithoutChangesIsOneLine() {
        typist.type("plan");

        assertThat(typist.out()).isEqualTo("0 to change, 12 unchanged, 0 conflicts\n");
    }

    @Test
    void aSyncWithNothingToWriteSaysSo() {
        typist.type("sync");

        assertThat(typist.out())
                .isEqualTo(
                        """
                        run r-1 succeeded in 3.3 s
                          polled     marketing.contacts 8,000, sales.Lead 812
                          removed    0
                          linked     8,000 leads, 842 deals, 0 ambiguous, 7,158 unmatched
                          handoffs   8,000
                          written    nothing to write
                          API calls  marketing 95, sales 30
                        """);
    }

    @Test
    void aPartialSyncNamesWhatWasLeftUndone() {
        typist.loop.status = RunStatus.PARTIAL;

        typist.type("sync");

        assertThat(typist.out()).contains("run r-1 partial in").endsWith("\n  ! sales.Lead: the CRM did not answer\n");
    }

    @Test
    void whatTheCrmRefusedIsListed() {
        typist.loop.refusals = List.of(new ApplyReport.Refusal(
                "sales", "Contact", "003", "Tasuki_Outcome__c", "", "won", "UNABLE_TO_LOCK_ROW", true, 1));

        typist.type("apply");

        assertThat(typist.out())
                .isEqualTo(
                        """
                        ! sales.Contact 003  Tasuki_Outcome__c: (blank) -> won  (UNABLE_TO_LOCK_ROW; refused once, tried again later)
                        run r-3 succeeded: 0 field values of 0 records written, 2 already so, 1 refused, 0 stale, 0 in doubt
                        """);
    }

    @Test
    void whatMovedSinceThePlanAndWhyARunStoppedIsListed() {
        typist.loop.stale = List.of(new PlanReport.Change("sales", "Contact", "003", "Tasuki_Outcome__c", "open", "won"));
        typist.loop.applyProblems = List.of(new PollSummary.Problem("guards.stop_file", "nothing was written"));
        typist.loop.refusals = List.of(new ApplyReport.Refusal(
                "sales", "Contact", "004", "Tasuki_Outcome__c", "", "won", "RULE", false, 3));

        typist.type("apply", "p-1");

        assertThat(typist.out())
                .isEqualTo(
                        """
                        ! sales.Contact 003  Tasuki_Outcome__c: open -> won  (changed in the CRM since the plan was made)
                        ! sales.Contact 004  Tasuki_Outcome__c: (blank) -> won  (RULE; refused 3 times, tried again once a day)
                          ! guards.stop_file: nothing was written
                        run r-3 succeeded: 0 field values of 0 records written, 2 already so, 1 refused, 1 stale, 0 in doubt
                        """);
    }

    @Test
    void aRevertListsWhatIsKept() {
        typist.loop.kept = List.of(
                new RevertReport.Kept("sales", "Contact", "003", "Tasuki_Outcome__c", "somebody changed it since"));

        typist.type("revert", "r-1");

        assertThat(typist.out())
                .isEqualTo(
                        """
                        ! sales.Contact 003  Tasuki_Outcome__c  (somebody changed it since)
                        run r-4 succeeded: 3 field values of 2 records written as before run r-1, 1 already back, 1 kept, 0 refused, 0 stale, 0 in doubt
                        """);
    }

    @Test
    void aDryRevertShowsWhatWouldBePutBack() {
        typist.loop.changes =
                List.of(new PlanReport.Change("marketing", "contacts", "101", "tasuki_outcome", "won", ""));

        typist.type("revert", "r-1", "--dry-run");

        assertThat(typist.out())
                .isEqualTo(
                        """
                        ~ marketing.contacts 101  tasuki_outcome: won -> (blank)
                        run r-4 succeeded: 1 field value of run r-1 would be put back, 1 already back, 0 kept
                        """);
    }

    @Test
    void historyHasOneLineForEachWrite() {
        typist.loop.writes = List.of(
                write("2026-11-24T08:15:00Z", "r-2", "revert", "won", "", null, "r-1"),
                write("2026-11-23T08:15:00Z", "r-1", "sync", "", "won", "m-7", null));

        typist.type("history", "marketing.contacts/101");

        assertThat(typist.out())
                .isEqualTo(
                        """
                        marketing.contacts/101
                          2026-11-24T17:15:00+09:00  tasuki_outcome: won -> (blank)  applied  takes back r-1      revert r-2
                          2026-11-23T17:15:00+09:00  tasuki_outcome: (blank) -> won  applied  outcome, model m-7  sync r-1
                        """);
    }

    private static HistoryReport.Write write(
            String at, String run, String command, String old, String wanted, @Nullable String model, @Nullable String reverts) {
        return new HistoryReport.Write(
                Instant.parse(at), run, command, run, "tasuki_outcome", old, wanted, "applied", null, "outcome", model, reverts);
    }

    @Test
    void aRecordThatWasNeverWrittenHasNoHistory() {
        typist.type("history", "marketing.contacts/101");

        assertThat(typist.out()).isEqualTo("nothing was ever written to marketing.contacts/101\n");
    }

    @Test
    void aLeadsStoryBeginsWithItsRecordsAndEndsWithWhatWasWritten() {
        typist.type("explain", "sales.Lead/00Q");

        assertThat(typist.out())
                .isEqualTo(
                        """
                        sales.Lead/00Q stands for the lead marketing.contacts/101
                        as of 2026-11-24T17:15:00+09:00

                        records
                          marketing.contacts/101  anchor  named by leads.from
                          sales.Lead/00Q          email   same unique key as marketing.contacts/101    https://crm.example/00Q

                        handoff 1  2026-01-19T18:00:00+09:00  at:marketing.contacts.handed_over, told by marketing.contacts/101, owner 佐藤 花 (005)
                          definition 2: missed, missing budget known
                          known then
                            origin  展示会  (history)
                          deals
                            sales.Opportunity/006  counts, by contact_role  won in Won since 2026-03-02T09:00:00+09:00 (history)  1,200 JPY
                          promised by sales
                            first contact  missed  due 2026-11-24T18:00:00+09:00  kept 2026-11-25T09:30:00+09:00, told by sales.Task/00T  owner 005A, systems took 4 h 0 min, people 4 h 30 min
                          outcome: won at 2026-03-02T09:00:00+09:00, told by history; taken by sales at 2026-01-19T18:00:00+09:00; deal sales.Opportunity/006; 1,200 JPY; after 42 days

                        no handoff, for it is no moment
                          soon

                        what sales said
                          2026-03-02T09:00:00+09:00  sales.Lead/00Q  Status  returned: 時期尚早

                        our fields
                          marketing.contacts/101  tasuki_outcome  lost  put there by a person  known 2026-11-24T17:15:00+09:00

                        conflicts
                          marketing.contacts/101  tasuki_outcome: lost -> won  edited by a person

                        waits to be tried again
                          marketing.contacts/101  refused 2 times  again after 2026-11-24T17:15:00+09:00  ROW_LOCKED

                        written, newest first
                          2026-11-24T17:15:00+09:00  marketing.contacts/101  tasuki_outcome: (blank) -> won  applied  contact_role, history  sync r-1
                        """);
    }

    @Test
    void aDealsStoryTellsWhyItCountsForNobody() {
        typist.loop.explanation = Tales.ofADeal();

        typist.type("explain", "sales.Opportunity/006");

        assertThat(typist.out())
                .isEqualTo(
                        """
                        sales.Opportunity/006 counts for no handoff: nobody who has a part in it is a lead
                        as of 2026-11-24T17:15:00+09:00

                        deal sales.Opportunity/006: open in Meeting, 12.5, made 2026-01-19T18:00:00+09:00, closes 2026-04-01
                          sales.Contact/003  contact_role, primary  no lead  never handed over
                        """);
    }

    @Test
    void conversionIsATableWithBarsAndTheBestFirst() {
        typist.type("conversion");

        assertThat(typist.out())
                .isEqualTo(
                        """
                        Handoffs won so far, as of 2018-12-31T23:59:59Z
                        overall: 194 of 1,592 handoffs = 12.2 % (10.7 - 13.9 %); 0 lost, 0 returned, 1,398 open
                        days to win: half within 14, nine of ten within 141.5, mean 48.5
                        won amount: mean 1,234,568 JPY, half above 900,000 JPY

                        won by day           rate  95 % interval    open
                                30          5.1 %    4.1 - 6.3 %  94.9 %
                               365  not yet known

                        month    handoffs  won    rate  95 % interval
                        2018-12     1,592  194  12.2 %  10.7 - 13.9 %  3 too young

                        origin  handoffs  won    rate  95 % interval  shrunk  days  per handoff
                        展示会     1,099  179  16.3 %   1.0 - 20.0 %  17.3 %  13.5  162,875 JPY  ████████████████████████
                        email        493   15   3.0 %   1.0 - 20.0 %   3.2 %  13.5   30,426 JPY  ████▌
                        展示会 converts more than the rest: 17.3 %, 1.0–20.0 %, of 1,099.
                        email converts less than the rest: 3.2 %, 1.0–20.0 %, of 493.

                        region   handoffs  won    rate  95 % interval  shrunk  days  per handoff
                        (blank)       800   98  12.3 %   1.0 - 20.0 %  13.0 %  13.5  122,500 JPY  ████████████████████████
                        region: its levels do not differ; what the table shows can be chance.

                        size   handoffs  won    rate  95 % interval  shrunk  days  per handoff
                        large         9    2  22.2 %   1.0 - 20.0 %  23.6 %  13.5  222,222 JPY  ████████████████████████
                        size: too few handoffs to compare its levels.

                        industry is left out: in 12.0 % of 1,592 handoffs it was filled or changed after the handoff.
                          filled in 97.5 % of the won and 63.1 % of the others; changed after the handoff in 12.0 %, first read after it in 0.0 %; AUC alone: 0.71
                        """);
    }

    @Test
    void conversionReadsInJapaneseToo() {
        typist.type("conversion", "--lang", "ja");

        assertThat(typist.out())
                .isEqualTo(
                        """
                        引き渡しのうち、これまでに受注したもの（2018-12-31T23:59:59Z 時点）
                        全体: 1,592 件中 194 件 = 12.2 %（10.7 - 13.9 %）。失注 0、差し戻し 0、進行中 1,398
                        受注までの日数: 半数が 14 日以内、9 割が 141.5 日以内、平均 48.5 日
                        受注金額: 平均 1,234,568 JPY、中央値 900,000 JPY

                        日数    受注率    95 % 区間  進行中
                          30     5.1 %  4.1 - 6.3 %  94.9 %
                         365  まだ不明

                        月        件数  受注  受注率      95 % 区間
                        2018-12  1,592   194  12.2 %  10.7 - 13.9 %  期間前 3

                        origin   件数  受注  受注率     95 % 区間  補正後  日数   1 件の価値
                        展示会  1,099   179  16.3 %  1.0 - 20.0 %  17.3 %  13.5  162,875 JPY  ████████████████████████
                        email     493    15   3.0 %  1.0 - 20.0 %   3.2 %  13.5   30,426 JPY  ████▌
                        展示会 は、ほかより受注につながりやすい（17.3 %、95 % 区間 1.0–20.0 %、1,099 件中）。
                        email は、ほかより受注につながりにくい（3.2 %、95 % 区間 1.0–20.0 %、493 件中）。

                        region    件数  受注  受注率     95 % 区間  補正後  日数   1 件の価値
                        （空欄）   800    98  12.3 %  1.0 - 20.0 %  13.0 %  13.5  122,500 JPY  ████████████████████████
                        region: 値による違いは認められません。表の差は偶然の範囲です。

                        size   件数  受注  受注率     95 % 区間  補正後  日数   1 件の価値
                        large     9     2  22.2 %  1.0 - 20.0 %  23.6 %  13.5  222,222 JPY  ████████████████████████
                        size: 件数が少なく、値どうしを比べられません。

                        industry は除外しました: 1,592 件の引き渡しのうち 12.0 % で、引き渡しの後に入力または変更されています。
                          入力率は受注で 97.5 %、それ以外で 63.1 %。引き渡し後の変更 12.0 %、引き渡し後に初めて読んだもの 0.0 %。単独の AUC: 0.71
                        """);
    }

    @Test
    void conversionSaysAtWhichMomentThingsWereKnown() {
        typist.type("conversion", "--known-at", "2026-09-30T12:00:00Z");

        assertThat(typist.out()).startsWith("Handoffs won so far, as of 2018-12-31T23:59:59Z, known at 2026-09-30T12:00Z\n");
    }

    @Test
    void statusTellsTheLastRunsAndAges() {
        typist.type("status");

        assertThat(typist.out())
                .isEqualTo(
                        """
                        runs
                          2026-11-24T17:15:00+09:00  sync  succeeded  1 min 5 s  r-1

                        cursors
                          marketing.contacts  increment  1 d 2 h old

                        retry queue
                          2 records, 1 due; 0 field changes in doubt
                          sales.Contact/003  refused 2 times  again after 2026-11-24T17:30:00+09:00  ROW_LOCKED

                        budgets
                          sales  30 calls  14,970 of 15,000 left today

                        alerts
                          2 open; 1 message waiting, 0 given up
                        """);
    }
}
