package io.tasuki.salesforce.trouble;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.PollRequest;
import io.tasuki.salesforce.Heard;
import io.tasuki.salesforce.SalesforceAdapter;
import io.tasuki.salesforce.WiredOrg;
import io.tasuki.salesforce.read.CursorState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/// An organisation of canned answers, with ours and a naive client before it.
abstract class WiredTrouble {

    static final String QUERY_ALL = WiredOrg.DATA + "/queryAll";
    static final String QUERY = WiredOrg.DATA + "/query";
    static final PollRequest LEADS = new PollRequest("Lead", List.of("Title"), List.of());

    final WiredOrg org = new WiredOrg();
    final Heard heard = new Heard();

    WiredTrouble() {
        org.describes("Lead", "Id:id", "SystemModstamp:datetime", "IsDeleted:boolean", "Title:string");
    }

    @AfterEach
    void stop() {
        org.close();
    }

    NaiveClient naive() {
        return new NaiveClient(org.address(), Map.of("client_id", "id", "client_secret", "hush"));
    }

    void poll(Cursor from, String... settings) throws CrmException {
        try (SalesforceAdapter adapter = org.adapter(settings)) {
            adapter.changes().poll(LEADS, from, heard);
        }
    }

    void poll() throws CrmException {
        poll(new CursorState.Fresh().cursor());
    }

    static String lead(int number, String stamp) {
        return "{\"Id\":\"00Q%d\",\"SystemModstamp\":\"%s\",\"IsDeleted\":false,\"Title\":\"t\"}"
                .formatted(number, stamp);
    }

    static String lead(int number) {
        return lead(number, "2026-11-20T00:00:00.000+0000");
    }

    /// @param next empty on the last page
    static String page(int total, String next, String... records) {
        String more = next.isEmpty() ? "" : ",\"nextRecordsUrl\":\"" + WiredOrg.DATA + "/query/" + next + "\"";
        return "{\"totalSize\":%d,\"done\":%s%s,\"records\":[%s]}"
                .formatted(total, next.isEmpty(), more, String.join(",", records));
    }
}
