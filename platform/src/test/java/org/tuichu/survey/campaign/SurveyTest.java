package org.tuichu.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;

/// Units report their lines, or that there are none, and the office sees who has.
@PlatformTest
class SurveyTest extends SurveyOnDesk {
    SurveyTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    @Test
    void aUnitReportsItsLinesAndTheOfficeAcceptsThem() throws Exception {
        var survey = opened();
        var task = task(survey);
        assertThat(toDo(clerk)).containsExactly("2026年摸底排查");
        enters(clerk, task, FURNACE).andExpect(status().isFound());
        assertThat(page(clerk, "/survey-tasks/" + task)
                        .select(".srows tbody tr")
                        .eachText())
                .containsExactly("1 虚构县第一炼铁厂 1座450m³高炉（2#） 45万吨/年 停产");
        act(signer, task, Move.Act.HAND_IN, "").andExpect(status().isUnprocessableContent());
        act(clerk, task, Move.Act.HAND_IN, "").andExpect(status().isOk());
        assertThat(toDo(clerk)).isEmpty();
        assertThat(toDo(reviewer)).hasSize(1);
        act(clerk, task, Move.Act.PASS, "").andExpect(status().isUnprocessableContent());
        act(office, task, Move.Act.ACCEPT, "").andExpect(status().isUnprocessableContent());
        act(reviewer, task, Move.Act.PASS, "").andExpect(status().isOk());
        act(signer, task, Move.Act.SIGN, "")
                .andExpect(jsonPath("$.task.state").value("SUBMITTED"))
                .andExpect(jsonPath("$.task.signedOn").value("2026-03-02"));
        assertThat(page(office, "/surveys/" + survey).select("tbody tr").eachText())
                .containsExactly("甲镇人民政府 已报送 1 2026-03-02", "东镇人民政府 待填报 0 –");
        act(office, task, Move.Act.ACCEPT, "")
                .andExpect(jsonPath("$.task.state").value("ACCEPTED"));
        assertThat(onRecord(task)).containsExactly("ROW_ENTERED", "HANDED_IN", "PASSED", "SIGNED", "ACCEPTED");
        assertThat(page(office, "/programmes/" + county.programme + "/surveys")
                        .select("tbody tr")
                        .text())
                .isEqualTo("2026年摸底排查 2026-02-28 2026-03-31 1 / 2 1");
    }

    @Test
    void nobodyJudgesWhatTheyHandedIn() throws Exception {
        var task = task(opened());
        row(task, "虚构县水泥厂", "水泥磨");
        var both = Viewers.with(clerk, Set.of(Role.CLERK, Role.REVIEWER, Role.SIGNER), Set.of());
        act(both, task, Move.Act.HAND_IN, "").andExpect(status().isOk());
        act(both, task, Move.Act.PASS, "")
                .andExpect(jsonPath("$.errors[0].message").value("自己送审或签发的，要由别人办理。"));
        act(reviewer, task, Move.Act.PASS, "").andExpect(status().isOk());
        act(both, task, Move.Act.SIGN, "").andExpect(status().isUnprocessableContent());
        act(signer, task, Move.Act.SIGN, "").andExpect(status().isOk());
    }

    @Test
    void whereThereIsNothingAZeroReportIsSigned() throws Exception {
        var survey = opened();
        var task = task(survey);
        act(clerk, task, Move.Act.HAND_IN, "")
                .andExpect(jsonPath("$.errors[0].message").value("还没有填报任何一行；没有可报的，请提交零报告。"));
        act(clerk, task, Move.Act.REPORT_NOTHING, "")
                .andExpect(jsonPath("$.task.zeroReport").value(true));
        act(clerk, task, Move.Act.WITHDRAW, "")
                .andExpect(jsonPath("$.task.zeroReport").value(false));
        var row = row(task, "虚构县水泥厂", "水泥磨");
        act(clerk, task, Move.Act.REPORT_NOTHING, "").andExpect(status().isUnprocessableContent());
        asks(clerk, delete("/api/v1/survey-rows/{id}?version=1", row).with(csrf()))
                .andExpect(status().isNoContent());
        act(clerk, task, Move.Act.REPORT_NOTHING, "").andExpect(status().isOk());
        act(reviewer, task, Move.Act.PASS, "").andExpect(status().isOk());
        act(signer, task, Move.Act.SIGN, "").andExpect(status().isOk());
        assertThat(page(signer, "/survey-tasks/" + task).select(".nothing").text())
                .isEqualTo("本单位报告：没有要填报的生产线。");
        assertThat(page(office, "/surveys/" + survey + "?only=NOTHING")
                        .select("tbody tr")
                        .eachText())
                .containsExactly("甲镇人民政府 已报送（零报告） 0 2026-03-02");
    }

    @Test
    void whatIsReturnedIsChangedAndReportedAgain() throws Exception {
        var survey = opened();
        var task = reported(survey);
        act(office, task, Move.Act.RETURN, "")
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        act(office, task, Move.Act.RETURN, "缺投产时间")
                .andExpect(jsonPath("$.task.state").value("RETURNED"));
        var page = page(clerk, "/survey-tasks/" + task);
        assertThat(page.select(".wreason").eachText()).containsExactly("缺投产时间");
        var row = id(page.select(".srows a.lead").attr("href").replace("/edit", ""));
        sends(clerk, put("/api/v1/survey-rows/{id}", row), changed(1, "2003年"))
                .andExpect(jsonPath("$.version").value(2));
        sends(clerk, put("/api/v1/survey-rows/{id}", row), changed(1, "2004年"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current.cells.OPERATING_SINCE").value("2003年"));
        act(clerk, task, Move.Act.HAND_IN, "")
                .andExpect(jsonPath("$.task.round").value(2));
        sends(clerk, put("/api/v1/survey-rows/{id}", row), changed(2, "2005年")).andExpect(status().isNotFound());
    }

    private static String changed(int version, String since) {
        return """
                {"version": %d, "cells": {"ENTERPRISE": "虚构县水泥厂", "DEVICE": "水泥磨", "OPERATING_SINCE": "%s"}}""".formatted(version, since);
    }

    @Test
    void aUnitSeesItsOwnTaskAndAPlaceBesideNothing() throws Exception {
        var survey = opened();
        var task = task(survey, below);
        var row = row(task(survey), "虚构县水泥厂", "水泥磨");
        var belowClerk = Viewers.viewer(town.path(), below.id().value(), Role.CLERK, true);
        assertThat(page(belowClerk, "/survey-tasks").select("tbody tr a").eachText())
                .containsExactly("2026年摸底排查");
        enters(belowClerk, task, FURNACE).andExpect(status().isFound());
        asks(belowClerk, get("/survey-rows/{id}/edit", row)).andExpect(status().isNotFound());
        var strangers = List.of(
                Viewers.office(county.sibling.path()),
                county.person("乙镇人民政府", Role.CLERK),
                Viewers.viewer(county.below("西镇").path(), UUID.randomUUID(), Role.SIGNER, true));
        for (var stranger : strangers) {
            for (var address : List.of("/surveys/" + survey, "/survey-tasks/" + task, "/api/v1/survey-tasks/" + task)) {
                asks(stranger, get(address)).andExpect(status().isNotFound());
            }
            act(stranger, task, Move.Act.EXCUSE, "理由").andExpect(status().isNotFound());
        }
        assertThat(page(Viewers.office(county.city.path()), "/surveys/" + survey)
                        .select("tbody tr"))
                .hasSize(2);
    }

    private List<String> toDo(Viewer viewer) throws Exception {
        return page(viewer, "/my-duties")
                .select(".strip a[href^=/survey-tasks/]")
                .eachText();
    }
}
