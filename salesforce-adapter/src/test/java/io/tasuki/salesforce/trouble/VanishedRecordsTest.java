package io.tasuki.salesforce.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.salesforce.Heard;
import io.tasuki.salesforce.SandboxOrg;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Row 8: campaign members are deleted for good; no recycle bin and no log tells. Merges, emptied bins and logs that do
/// not
/// reach back are shown by `SweepsTest`.
class VanishedRecordsTest {

    private static final PollRequest MEMBERS = new PollRequest("CampaignMember", List.of("LeadId"), List.of());

    @Test
    void whoOnlyAsksForDeletedRecordsKeepsAMemberWhoLeft() throws CrmException {
        try (SandboxOrg org = new SandboxOrg();
                CrmAdapter adapter = org.open(Map.of());
                NaiveClient naive = new NaiveClient(org.url(), org.app())) {
            String lead = org.create("Lead", List.of(Map.of("LastName", "a", "Company", "c")))
                    .getFirst();
            String campaign =
                    org.create("Campaign", List.of(Map.of("Name", "c"))).getFirst();
            String member = org.create("CampaignMember", List.of(Map.of("LeadId", lead, "CampaignId", campaign)))
                    .getFirst();
            org.settle();
            Heard heard = new Heard();
            List<Cursor> cursors = adapter.changes().begin(MEMBERS);
            adapter.changes().poll(MEMBERS, cursors.getFirst(), heard);
            heard.stored.addAll(heard.ids());
            org.delete("CampaignMember", member);
            org.advance(Duration.ofHours(25));

            var deleted =
                    naive.get(NaiveClient.DATA + "/queryAll?q=SELECT+Id+FROM+CampaignMember+WHERE+IsDeleted+%3D+true");
            Cursor sweep = cursors.stream()
                    .filter(cursor -> cursor.pass() == Pass.ID_SWEEP)
                    .findFirst()
                    .orElseThrow();
            adapter.changes().poll(MEMBERS, sweep, heard);

            assertThat(NaiveClient.texts(deleted, "Id")).isEmpty();
            assertThat(heard.gone)
                    .singleElement()
                    .satisfies(gone -> assertThat(gone).startsWith(member));
        }
    }
}
