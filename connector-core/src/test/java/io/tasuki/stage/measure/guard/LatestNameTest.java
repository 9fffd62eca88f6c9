package io.tasuki.stage.measure.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatestNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Last Activity",
                "LastActivityDate",
                "LastCURequestDate",
                "LAST_VIEWED",
                "Last_Touch__c",
                "last30days",
                "lastmodifieddate",
                "hs_lastmodifieddate",
                "notes_last_updated",
                "notes_last_contacted",
                "hs_analytics_last_visit_timestamp",
                "hs_latest_source",
                "recent_conversion_event_name",
                "Most Recent Campaign",
                "recentDealAmount",
                "最終活動日",
                "最終 接触日",
                "最新のキャンペーン",
                "直近の商談",
                "前回訪問日",
                "Ｌａｓｔ活動日"
            })
    void theLatestOfSomethingIsToldByItsName(String name) {
        assertThat(LatestName.tells(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Last Name",
                "LastName",
                "lastname",
                "last_name__c",
                "LAST_NAME",
                "lastNameKana",
                "First and Last Names",
                "Name (Last)",
                "Last Initial",
                "姓",
                "氏名（姓）",
                "blast_count",
                "Plastics",
                "Elasticity",
                "Lasting Value",
                "Translated",
                "recentered",
                "first_activity",
                "industry",
                "最終学歴",
                "最終決裁者",
                "最終 ユーザー",
                "前職"
            })
    void aNameThatOnlyLooksLikeItIsNot(String name) {
        assertThat(LatestName.tells(name)).isFalse();
    }
}
