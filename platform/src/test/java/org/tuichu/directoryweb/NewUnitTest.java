package org.tuichu.directoryweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.Units;

/// The office adds a unit by hand; what is there under one of the names is not added again.
@PlatformTest
class NewUnitTest {
    private static final String ACTS = "SELECT act FROM ledger_entry WHERE subject_id = :unit ORDER BY id";

    private final MockMvc browser;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Jurisdictions jurisdictions;
    private final TestPlaces places;
    private final Viewer keeper;

    NewUnitTest(
            MockMvc browser,
            JdbcClient database,
            TransactionOperations transaction,
            Jurisdictions jurisdictions,
            Units units) {
        this.browser = browser;
        this.database = database;
        this.transaction = transaction;
        this.jurisdictions = jurisdictions;
        this.places = TestPlaces.fresh(jurisdictions, units);
        this.keeper = TestPlaces.keeper(places.county());
        places.unit("县工信局", UnitFunction.INDUSTRY, "县经信委");
    }

    @Test
    void aUnitIsAddedWithItsNamesAndFirstDayAndIsOnRecord() throws Exception {
        assertThat(page(sends(get("/units"), keeper)).select("a[href=/units/new]"))
                .hasSize(1);
        assertThat(page(sends(get("/units"), TestPlaces.reader(places.county())))
                        .select("a[href=/units/new]"))
                .isEmpty();
        var added = sends(
                        form("县应急管理局", "EMERGENCY")
                                .param("aliases", "县应急局\n县安监局、县应急管理局")
                                .param("firstDay", "2019-03-28")
                                .param("firstDayReason", "机构改革方案"),
                        keeper)
                .andExpect(status().isFound());
        var address = Objects.requireNonNull(added.andReturn().getResponse().getRedirectedUrl());
        sends(get("/api/v1" + address), keeper)
                .andExpect(jsonPath("$.unit.name").value("县应急管理局"))
                .andExpect(jsonPath("$.unit.function").value("EMERGENCY"))
                .andExpect(jsonPath("$.unit.kind").value("BODY"))
                .andExpect(jsonPath("$.unit.validFrom").value("2019-03-28"))
                .andExpect(jsonPath("$.unit.confirmed").value(true))
                .andExpect(jsonPath("$.names.length()").value(2));
        assertThat(acts(address.substring("/units/".length())))
                .containsExactly("UNIT_CREATED", "UNIT_NAMES_ADDED", "UNIT_CONFIRMED", "UNIT_FIRST_DAY_SET");
    }

    @Test
    void whatIsThereUnderAnyOfTheNamesIsNotAddedAgain() throws Exception {
        var refused = page(sends(form("县经信委", "INDUSTRY").param("aliases", "县经贸局"), keeper)
                .andExpect(status().isUnprocessableContent()));
        assertThat(refused.select(".alert-danger a").attr("href")).isEqualTo("#name");
        assertThat(refused.select(".alert-danger").text()).contains("“县经信委”就是本级已有的单位“县工信局”");
        assertThat(refused.select("#name").attr("value")).isEqualTo("县经信委");
        assertThat(refused.select("#function option[selected]").attr("value")).isEqualTo("INDUSTRY");
        assertThat(refused.select("#aliases").text()).isEqualTo("县经贸局");
        var longName = "{\"name\": \"县工业和信息化局\", \"function\": \"INDUSTRY\"}";
        sends(json(longName), keeper)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("县工信局")));
        sends(json("{\"name\": \"县信访局\", \"function\": \"PETITIONS\", \"aliases\": [\"县经信委\"]}"), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("aliases"));
        sends(get("/api/v1/units"), keeper).andExpect(jsonPath("$.total").value(1));
    }

    /// Nobody could tell the two apart on any page.
    @Test
    void aNameThatLooksTheSameIsNotAnother() throws Exception {
        for (var unseen : List.of("\u200b", "\u202e", "\u2060", "\ufe0f")) {
            sends(json("{\"name\": \"县工信局" + unseen + "\", \"function\": \"INDUSTRY\"}"), keeper)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value("name"))
                    .andExpect(jsonPath("$.errors[0].message").value(containsString("看不见的字符")))
                    .andExpect(jsonPath("$.errors[0].rejected").value(containsString("县工信局")));
            sends(form("县工信局" + unseen, "INDUSTRY"), keeper).andExpect(status().isUnprocessableContent());
        }
        sends(form("县工信局\u00a0", "INDUSTRY"), keeper).andExpect(status().isUnprocessableContent());
        sends(get("/api/v1/units"), keeper).andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        var empty = page(sends(form("", ""), keeper).andExpect(status().isUnprocessableContent()));
        assertThat(empty.select(".alert-danger a").eachAttr("href")).containsExactly("#name", "#function");
        sends(json("{\"name\": \"县信访局\", \"function\": \"NONE\"}"), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("function"));
        sends(json("{\"name\": \"县信访局\", \"function\": \"PETITIONS\", \"kind\": \"X\"}"), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("kind"));
        sends(json("{\"name\": \"县信访局\", \"function\": \"PETITIONS\", \"firstDay\": \"2019-03-28\"}"), keeper)
                .andExpect(jsonPath("$.errors[0].field").value("firstDayReason"));
        sends(json("{\"name\": \"县信访局\", \"function\": \"PETITIONS\"}"), TestPlaces.reader(places.county()))
                .andExpect(status().isForbidden());
        sends(get("/units/new"), TestPlaces.reader(places.county())).andExpect(status().isForbidden());
    }

    @Test
    void theGovernmentOfATownGovernsTheTown() throws Exception {
        var town = Scope.PROGRAM.call(() -> jurisdictions.addInvented(
                "甲镇", JurisdictionLevel.TOWN, places.county().id()));
        sends(json("{\"name\": \"甲镇人民政府\", \"function\": \"TOWN\"}"), keeper)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.placeId").value(town.id()));
    }

    private static MockHttpServletRequestBuilder form(String name, String function) {
        return post("/units")
                .param("name", name)
                .param("function", function)
                .param("kind", "BODY")
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder json(String body) {
        return post("/api/v1/units")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf());
    }

    private ResultActions sends(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(viewer)));
    }

    private static Document page(ResultActions answer) throws Exception {
        return Jsoup.parse(
                answer.andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<String> acts(String unit) {
        return Objects.requireNonNull(keeper.call(() -> transaction.execute(begun ->
                database.sql(ACTS).param("unit", unit).query(String.class).list())));
    }
}
