package io.tasuki.salesforce.api;

import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.ReplyRules;
import io.tasuki.http.Verdict;
import io.tasuki.salesforce.wire.ApiError;
import io.tasuki.salesforce.wire.ErrorTable;
import io.tasuki.time.Time;
import java.time.Duration;
import java.util.Optional;

/// What an answer of the data API means, by the table of [ErrorTable].
final class SalesforceReplyRules implements ReplyRules {

    /// Long-running calls of others block ours for seconds, not for hours.
    private static final Duration BREATH = Duration.ofSeconds(5);

    private final Time time;

    SalesforceReplyRules(Time time) {
        this.time = time;
    }

    @Override
    public Verdict judge(Call call, Answer answer) {
        if (answer.successful()) {
            return new Verdict.Accept();
        }
        ApiError error = ApiError.of(answer);
        String reason = "answered " + answer.status() + (error.code().isEmpty() ? "" : " " + error.code());
        return switch (ErrorTable.forCall(answer.status(), error.code())) {
            case NEW_TOKEN -> new Verdict.RenewToken(reason);
            case WAIT -> error.dailyLimit() ? spent(call, reason) : new Verdict.Postpone(pause(answer, BREATH), reason);
            case ASK_LESS -> tooMuch(call, answer, reason);
            case TRY_AGAIN -> new Verdict.Unwell(pause(answer, Duration.ZERO), reason);
            case TELL_ADMIN -> new Verdict.Fail(new CrmException.AccessDenied(call + ": " + reason, error.code()));
            case LOOK -> new Verdict.Accept();
            case GIVE_UP -> new Verdict.Fail(new CrmException.Unreadable(call + ": " + reason));
        };
    }

    @Override
    public Optional<String> correlationId(Answer answer) {
        return answer.header("X-SFDC-Request-Id");
    }

    private Verdict spent(Call call, String reason) {
        return new Verdict.Fail(new CrmException.BudgetSpent(
                call + ": " + reason + ", the organisation's API calls of 24 hours are used up",
                time.now().plus(DailyUsage.ROOM_COMES_BACK)));
    }

    // A query is made smaller by whoever asked it; anything else can only be tried again.
    private Verdict tooMuch(Call call, Answer answer, String reason) {
        boolean job = call.pathTemplate().endsWith("jobs/query");
        if (job || call.query().stream().anyMatch(pair -> pair.name().equals("q"))) {
            return new Verdict.Accept();
        }
        return answer.status() == 414 || answer.status() == 431
                ? new Verdict.Fail(new CrmException.Unreadable(
                        call + ": " + reason + ", the request is too long: ask for fewer fields of this object"))
                : new Verdict.Unwell(pause(answer, Duration.ZERO), reason);
    }

    private Duration pause(Answer answer, Duration least) {
        return answer.retryAfter(time.now())
                .filter(wanted -> wanted.compareTo(least) > 0)
                .orElse(least);
    }
}
