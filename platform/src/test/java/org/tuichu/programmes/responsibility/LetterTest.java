package org.tuichu.programmes.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;

/// A county and a town sign a letter of responsibility; its other town sees nothing of it.
@PlatformTest
class LetterTest extends LettersOnDesk {
    LetterTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    @Test
    void bothSidesSignAndBothSeeBothSignatures() throws Exception {
        var id = drafted(below);
        act(clerkAbove, id, Move.Act.SIGN_ABOVE, "").andExpect(status().isUnprocessableContent());
        act(signerBelow, id, Move.Act.SIGN_BELOW, "").andExpect(status().isNotFound());
        act(signerAbove, id, Move.Act.SIGN_ABOVE, "").andExpect(status().isOk());
        assertThat(page(signerBelow, "/responsibility-letters")
                        .select("tbody tr")
                        .eachText())
                .containsExactly("2026年目标责任书 虚构县2026年落后产能退出工作方案 虚构县 东镇人民政府 待下级签字");
        act(signerAbove, id, Move.Act.SIGN_BELOW, "").andExpect(status().isUnprocessableContent());
        var clerkBelow = Viewers.viewer(town.path(), below.id().value(), Role.CLERK, true);
        act(clerkBelow, id, Move.Act.SIGN_BELOW, "")
                .andExpect(jsonPath("$.errors[0].message").value("这一步由别的岗位办理。"));
        act(signerBelow, id, Move.Act.SIGN_BELOW, "")
                .andExpect(jsonPath("$.letter.state").value("SIGNED_BOTH"))
                .andExpect(jsonPath("$.history[0].account")
                        .value(signerBelow.accountId().toString()))
                .andExpect(jsonPath("$.history[0].on").value("2026-03-02"));
        for (var reader : List.of(clerkAbove, clerkBelow)) {
            assertThat(page(reader, "/responsibility-letters/" + id)
                            .select(".lsign")
                            .eachText())
                    .containsExactly(
                            "上级 虚构县 签字：Test Person (test-SIGNER)，Test Unit 2026-03-02",
                            "下级 东镇人民政府 签字：Test Person (test-SIGNER)，Test Unit 2026-03-02");
        }
        act(signerAbove, id, Move.Act.WITHDRAW, "反悔").andExpect(status().isUnprocessableContent());
        assertThat(onRecord(id)).containsExactly("DRAFTED", "SIGNED_ABOVE", "SIGNED_BELOW");
    }

    @Test
    void thePageOfTheDayNamesWhatWaitsForTheOwnSignature() throws Exception {
        var id = drafted(below);
        assertThat(toSign(signerAbove)).containsExactly("2026年目标责任书");
        assertThat(toSign(clerkAbove)).isEmpty();
        assertThat(toSign(signerBelow)).isEmpty();
        act(signerAbove, id, Move.Act.SIGN_ABOVE, "");
        assertThat(toSign(signerAbove)).isEmpty();
        assertThat(toSign(signerBelow)).containsExactly("2026年目标责任书");
        assertThat(toSign(sibling)).isEmpty();
        act(signerBelow, id, Move.Act.SIGN_BELOW, "");
        assertThat(toSign(signerBelow)).isEmpty();
    }

    private List<String> toSign(Viewer viewer) throws Exception {
        return page(viewer, "/my-duties")
                .select(".strip a[href^=/responsibility-letters/]")
                .eachText();
    }

    @Test
    void aPlaceBesideFindsNothing() throws Exception {
        var id = drafted(below);
        assertThat(page(sibling, "/responsibility-letters").select("tbody tr")).isEmpty();
        act(signerAbove, id, Move.Act.SIGN_ABOVE, "");
        for (var stranger :
                List.of(sibling, Viewers.office(county.sibling.path()), county.person("甲镇人民政府", Role.SIGNER))) {
            asks(stranger, get("/responsibility-letters/" + id)).andExpect(status().isNotFound());
            asks(stranger, get("/api/v1/responsibility-letters/" + id)).andExpect(status().isNotFound());
            act(stranger, id, Move.Act.SIGN_BELOW, "").andExpect(status().isNotFound());
            asks(stranger, get("/api/v1/responsibility-letters"))
                    .andExpect(jsonPath("$.total").value(0));
        }
        asks(sibling, get("/programmes/" + county.programme + "/responsibility-letters"))
                .andExpect(status().isNotFound());
        assertThat(page(Viewers.office(county.city.path()), "/responsibility-letters/" + id)
                        .select("h1")
                        .text())
                .isEqualTo("2026年目标责任书");
    }

    @Test
    void whatIsReturnedIsDraftedAnewAndSignedAgain() throws Exception {
        var id = drafted(below);
        act(signerAbove, id, Move.Act.SIGN_ABOVE, "");
        act(signerBelow, id, Move.Act.RETURN, "")
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        act(signerBelow, id, Move.Act.RETURN, "指标偏高").andExpect(status().isOk());
        asks(
                        clerkAbove,
                        put("/api/v1/responsibility-letters/" + id)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body("\"version\": 3", "80"))
                                .with(csrf()))
                .andExpect(jsonPath("$.letter.round").value(2))
                .andExpect(jsonPath("$.targets[0].value").value(80));
        asks(signerBelow, get("/responsibility-letters/" + id)).andExpect(status().isNotFound());
        assertThat(page(clerkAbove, "/responsibility-letters/" + id).select(".lblank"))
                .hasSize(2);
        act(signerAbove, id, Move.Act.SIGN_ABOVE, "").andExpect(status().isOk());
        act(signerBelow, id, Move.Act.SIGN_BELOW, "")
                .andExpect(jsonPath("$.letter.state").value("SIGNED_BOTH"));
        assertThat(page(signerBelow, "/responsibility-letters/" + id)
                        .select(".wreason")
                        .text())
                .isEqualTo("指标偏高");
    }

    @Test
    void aWithdrawnDraftWasNeverSeenBelow() throws Exception {
        var id = drafted(below);
        act(clerkAbove, id, Move.Act.WITHDRAW, "不再需要")
                .andExpect(jsonPath("$.letter.state").value("WITHDRAWN"));
        asks(signerBelow, get("/responsibility-letters/" + id)).andExpect(status().isNotFound());
        var offered = drafted(below);
        act(signerAbove, offered, Move.Act.SIGN_ABOVE, "");
        act(clerkAbove, offered, Move.Act.WITHDRAW, "另行签订");
        assertThat(page(signerBelow, "/responsibility-letters/" + offered)
                        .select(".wreason")
                        .text())
                .isEqualTo("另行签订");
        act(signerBelow, offered, Move.Act.SIGN_BELOW, "").andExpect(status().isUnprocessableContent());
    }

    @Test
    void theGovernmentOfATownThatTheCountyKeepsReceivesItsOwnAlone() throws Exception {
        var id = drafted(county.named("甲镇人民政府"));
        act(signerAbove, id, Move.Act.SIGN_ABOVE, "");
        var first = county.person("甲镇人民政府", Role.SIGNER);
        assertThat(page(first, "/responsibility-letters").select("tbody tr")).hasSize(1);
        assertThat(page(county.person("乙镇人民政府", Role.SIGNER), "/responsibility-letters")
                        .select("tbody tr"))
                .isEmpty();
        act(first, id, Move.Act.SIGN_BELOW, "").andExpect(status().isOk());
    }
}
