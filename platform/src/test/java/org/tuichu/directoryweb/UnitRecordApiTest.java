package org.tuichu.directoryweb;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.Meanwhile;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.Units;

@PlatformTest
class UnitRecordApiTest {
    private final MockMvc program;
    private final Units units;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final TestPlaces places;
    private final Unit unit;
    private final String path;
    private final Viewer keeper;

    UnitRecordApiTest(
            MockMvc program,
            Jurisdictions jurisdictions,
            Units units,
            JdbcClient database,
            TransactionOperations transaction) {
        this.units = units;
        this.database = database;
        this.transaction = transaction;
        this.program = program;
        this.places = TestPlaces.fresh(jurisdictions, units);
        this.unit = places.unit("县经信委", UnitFunction.INDUSTRY);
        this.path = "/api/v1/units/" + unit.id();
        this.keeper = TestPlaces.keeper(places.county());
    }

    @Test
    void renamesAUnitAndKeepsTheNameSoFar() throws Exception {
        send(path + "/rename", "{\"name\": \"县工信局\", \"from\": \"2019-04-01\", \"version\": 1}", keeper)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("县工信局"))
                .andExpect(jsonPath("$.version").value(2));
        program.perform(get(path).with(Viewers.signedIn(keeper)))
                .andExpect(jsonPath("$.names[0].name").value("县经信委"))
                .andExpect(jsonPath("$.names[0].validTo").value("2019-03-31"));
        send(path + "/rename", "{\"name\": \"县工业局\", \"version\": 1}", keeper)
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.current[0].version").value(2));
    }

    @Test
    void namesTheFieldOfARenamingThatIsWrong() throws Exception {
        places.unit("县财政局", UnitFunction.FINANCE);
        refused("{\"name\": \" \", \"version\": 1}", "name");
        refused("{\"name\": \"县工信局\", \"from\": \"soon\", \"version\": 1}", "from");
        refused("{\"name\": \"县工信局\"}", "version");
        refused("{\"name\": \"县财政局\", \"version\": 1}", "name");
    }

    @Test
    void confirmsAUnitThatIsAsSeen() throws Exception {
        send(path + "/confirm", "{\"version\": 7}", keeper)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current[0].confirmed").value(false));
        send(path + "/confirm", "{}", keeper)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("version"));
        send(path + "/confirm", "{\"version\": 1}", keeper)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.confirmed").value(true));
    }

    @Test
    void confirmsNothingThatSomebodyIsRenaming() throws Exception {
        var confirming = Scope.of(places.county().path())
                .call(() -> transaction.execute(begun -> {
                    units.rename(unit.id(), 1, "县工信局", null);
                    return Meanwhile.begin(database, () -> send(path + "/confirm", "{\"version\": 1}", keeper));
                }));
        confirming
                .get()
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current[0].name").value("县工信局"));
    }

    @Test
    void leavesUnitsToTheOfficeOfTheirPlace() throws Exception {
        var bodies = Map.of("/rename", "{\"name\": \"x\", \"version\": 1}", "/confirm", "{\"version\": 1}");
        for (var act : bodies.keySet()) {
            var body = bodies.get(act);
            send(path + act, body, TestPlaces.reader(places.county())).andExpect(status().isForbidden());
            send(path + act, body, TestPlaces.keeper(places.city())).andExpect(status().isNotFound());
            send(path + act, body, TestPlaces.keeper(places.sibling())).andExpect(status().isNotFound());
        }
    }

    @Test
    void addsAZoneToTheOwnPlaceOnly() throws Exception {
        var zones = "/api/v1/jurisdictions/" + places.county().id() + "/zones";
        send(zones, "{\"name\": \"东湖新区\", \"validFrom\": \"2015-01-01\"}", keeper)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value("东湖新区"))
                .andExpect(jsonPath("$.parentId").value(places.county().id()));
        send(zones, "{\"name\": \"东湖新区\"}", keeper)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("已有同名功能区")));
        send(zones, "{\"name\": \"西湖新区\", \"validFrom\": \"soon\"}", keeper)
                .andExpect(jsonPath("$.errors[0].field").value("validFrom"));
        send(zones, "{\"name\": \"西湖新区\"}", TestPlaces.keeper(places.city())).andExpect(status().isForbidden());
        send(zones, "{\"name\": \"西湖新区\"}", TestPlaces.reader(places.county())).andExpect(status().isForbidden());
    }

    private void refused(String renaming, String field) throws Exception {
        send(path + "/rename", renaming, keeper)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    private ResultActions send(String address, String body, Viewer viewer) throws Exception {
        return program.perform(post(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf())
                .with(Viewers.signedIn(viewer)));
    }
}
