package io.tasuki.hubspot.write;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import io.tasuki.http.Answer;
import io.tasuki.http.LostAnswer;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.api.HubSpotReplyRules;
import io.tasuki.hubspot.schema.HubSpotSchema;
import io.tasuki.hubspot.wire.HubSpotJson;
import io.tasuki.hubspot.wire.HubSpotValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Writes by batch/update. HubSpot answers at once, so every ticket is settled.
///
/// The reply is compared with what was sent: a record that it neither confirms nor refuses was merged away or is
/// gone, and a single update, which follows merges, decides. A batch refused as a whole is cut in two until the
/// culprit stands alone.
public final class HubSpotRecordWriter implements RecordWriter {

    public static final int MOST = 100;

    private final HubSpotApi api;
    private final HubSpotSchema schema;

    public HubSpotRecordWriter(HubSpotApi api, HubSpotSchema schema) {
        this.api = api;
        this.schema = schema;
    }

    @Override
    public WriteTicket submit(WriteBatch batch) throws CrmException {
        if (batch.updates().isEmpty()) {
            return new WriteTicket.Settled(List.of());
        }
        Submission submission = new Submission(batch.object(), inHubSpotsForm(batch));
        submission.send(0, batch.updates().size());
        return new WriteTicket.Settled(submission.outcomes());
    }

    @Override
    public List<WriteOutcome> settle(WriteTicket.Pending ticket, WriteBatch batch) {
        throw new IllegalArgumentException("HubSpot answers at once; nothing is ever pending");
    }

    @Override
    public int callsFor(int updates) {
        return Math.ceilDiv(updates, MOST);
    }

    private List<RecordUpdate> inHubSpotsForm(WriteBatch batch) throws CrmException {
        Set<String> fields = new TreeSet<>();
        batch.updates().forEach(update -> fields.addAll(update.values().keySet()));
        Map<String, FieldType> types = schema.types(batch.object(), fields);
        return batch.updates().stream()
                .map(update -> converted(update, types))
                .toList();
    }

    private static RecordUpdate converted(RecordUpdate update, Map<String, FieldType> types) {
        Map<String, String> values = new HashMap<>();
        update.values().forEach((field, neutral) -> {
            FieldType type = types.getOrDefault(field, FieldType.OTHER);
            values.put(field, HubSpotValues.toHubSpot(type, neutral));
        });
        return new RecordUpdate(update.id(), values);
    }

    /// One batch on its way.
    private final class Submission {

        private final String object;
        private final List<RecordUpdate> updates;
        private final WriteOutcome[] outcomes;
        private boolean somethingMayBeWritten;

        Submission(String object, List<RecordUpdate> updates) {
            this.object = object;
            this.updates = updates;
            this.outcomes = new WriteOutcome[updates.size()];
        }

        List<WriteOutcome> outcomes() {
            return Arrays.asList(outcomes);
        }

        void send(int start, int end) throws CrmException {
            try {
                Answer answer = api.update(object, inputs(start, end));
                if (answer.successful()) {
                    somethingMayBeWritten = true;
                    settle(start, end, answer);
                } else {
                    refusedWhole(start, end, answer);
                }
            } catch (LostAnswer lost) {
                somethingMayBeWritten = true;
                Arrays.fill(outcomes, start, end, new WriteOutcome.InDoubt());
            } catch (CrmException notSent) {
                postpone(start, end, notSent);
            }
        }

        // An exception promises that nothing was written; once something may have been, the rest is put off.
        private void postpone(int start, int end, CrmException notSent) throws CrmException {
            if (!somethingMayBeWritten) {
                throw notSent;
            }
            Arrays.fill(outcomes, start, end, new WriteOutcome.Refused(reason(notSent), true));
        }

        private void refusedWhole(int start, int end, Answer answer) throws CrmException {
            String reason = HubSpotReplyRules.named(answer, HubSpotJson.problem(answer));
            if (answer.status() == 404 && end - start > 1) {
                throw new CrmException.Unreadable(object + " batch/update: " + reason);
            }
            if (end - start == 1) {
                outcomes[start] = new WriteOutcome.Refused(reason, answer.status() == 409);
                return;
            }
            int middle = (start + end) >>> 1;
            send(start, middle);
            send(middle, end);
        }

        private void settle(int start, int end, Answer answer) {
            HubSpotWriteReply reply;
            try {
                reply = HubSpotWriteReply.of(answer);
            } catch (IOException unreadable) {
                Arrays.fill(outcomes, start, end, new WriteOutcome.InDoubt());
                return;
            }
            for (int i = start; i < end; i++) {
                WriteOutcome told = reply.outcome(trace(i), updates.get(i).id()).orElse(null);
                outcomes[i] = told == null ? alone(i) : told;
            }
        }

        private WriteOutcome alone(int index) {
            RecordUpdate update = updates.get(index);
            try {
                Answer answer = api.updateOne(object, update.id(), update.values());
                return HubSpotWriteReply.ofOne(answer, update.id());
            } catch (LostAnswer lost) {
                return new WriteOutcome.InDoubt();
            } catch (CrmException notSent) {
                return new WriteOutcome.Refused(reason(notSent), true);
            }
        }

        private List<Map<String, Object>> inputs(int start, int end) {
            List<Map<String, Object>> inputs = new ArrayList<>();
            for (int i = start; i < end; i++) {
                RecordUpdate update = updates.get(i);
                inputs.add(Map.of(
                        "id", update.id(), "properties", update.values(), "objectWriteTraceId", trace(i)));
            }
            return inputs;
        }

        // Without a trace id of its own for each input, one bad value makes HubSpot refuse all of them.
        private static String trace(int index) {
            return "tasuki-" + index;
        }
    }

    private static String reason(CrmException failure) {
        String message = failure.getMessage();
        return message == null ? "not sent" : message;
    }
}
