package org.tuichu.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlDocumentTest {
    private static final String ARTICLE = """
            <p style="text-align:center"><strong>临江区2021年<span>工作</span>方案</strong></p>
            <p>&nbsp;&nbsp;&nbsp;&nbsp;为推动落后产<b>能</b>退出，按照上级要求，
              结合实际，制定本方案。</p>
            <p>　　一、总体要求<br/>（一）指导思想。坚持依法依规，落实责任。</p>
            """;

    private static String page(String article) {
        return """
                <!DOCTYPE html>
                <html><head><meta charset="utf-8"><title>关于印发临江区2021年工作方案的通知_临江区人民政府</title>
                <script>var a="脚本，不是正文。";</script><style>p{}</style></head>
                <body>
                <div class="header"><div class="logo">临江区人民政府门户网站</div>
                <ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li></ul></div>
                <div class="wrap"><div class="dqwz">当前位置：<a href="/">首页</a> &gt; <a href="/b">通知公告</a></div>
                <div class="detail"><h1>关于印发临江区2021年工作方案的通知</h1>
                <div class="info">发布时间：2021-03-01 浏览次数：<span>12</span> 【打印】</div>
                <div class="TRS_Editor">%s</div>
                <div class="bdsharebuttonbox">分享到：<a href="#">微信</a><a href="#">微博</a></div></div>
                <div class="xgxx"><h3>相关信息</h3><ul><li><a href="/1">甲通知</a></li><li><a href="/2">乙通知</a></li></ul></div></div>
                <div class="footer"><p>主办单位：临江区人民政府办公室 承办单位：某某中心</p>
                <p>网站标识码：0000000001 ICP备00000001号</p></div>
                </body></html>
                """.formatted(article);
    }

    @Test
    void keepsTheArticleAndDropsThePageAroundIt() {
        assertThat(Reading.ofText(page(ARTICLE)).paragraphs())
                .containsExactly(
                        "关于印发临江区2021年工作方案的通知",
                        "临江区2021年工作方案",
                        "为推动落后产能退出，按照上级要求，结合实际，制定本方案。",
                        "　　一、总体要求",
                        "（一）指导思想。坚持依法依规，落实责任。");
    }

    @Test
    void readsPagesInGb2312AndBig5() {
        String gb = page(ARTICLE).replace("utf-8", "gb2312");
        assertThat(Reading.of(gb.getBytes(Charset.forName("GB18030"))).paragraphs())
                .contains("临江区2021年工作方案");
        String big5 = "<html><head><meta charset=big5></head><body><p>臨江區工作方案</p></body></html>";
        assertThat(Reading.of(big5.getBytes(Charset.forName("Big5"))).paragraphs())
                .containsExactly("臨江區工作方案");
    }

    @Test
    void readsTablesWithSpans() {
        String table = """
                <p>附件</p><table><caption>任务表</caption><thead><tr><th>序号</th><th colspan="2">单位</th></tr></thead>
                <tr><td rowspan=2>1</td><td><p>甲局</p><p>一科</p></td><td>乙局</td></tr>
                <tr><td colspan="2">丙&nbsp;局</td></tr></table>
                """;
        Reading reading = Reading.ofText(page(ARTICLE + table));
        assertThat(reading.tables())
                .isEqualTo(List.of(
                        List.of(List.of("序号", "单位", "单位"), List.of("1", "甲局\n一科", "乙局"), List.of("1", "丙 局", "丙 局"))));
        assertThat(reading.paragraphs()).endsWith("附件", "任务表");
    }

    @Test
    void dropsSpansThatReachOutOfTheTable() {
        String table = "<table><tr><td rowspan=9>甲</td><td>乙</td></tr><tr><td>丙</td></tr>"
                + "<tr><td colspan=90>丁</td></tr></table>";
        assertThat(Reading.ofText("<html><body>" + table).tables())
                .isEqualTo(List.of(List.of(List.of("甲", "乙"), List.of("甲", "丙"), List.of("甲", "丁"))));
    }

    @Test
    void letsLayoutTablesFlow() {
        String layout = "<html><body><table><tr><td>" + ARTICLE
                + "<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table></td></tr></table>";
        Reading reading = Reading.ofText(layout);
        assertThat(reading.tables()).isEqualTo(List.of(List.of(List.of("甲", "乙"), List.of("丙", "丁"))));
        assertThat(reading.paragraphs()).startsWith("临江区2021年工作方案").hasSize(4);
    }

    @Test
    void keepsAllOfAPageWithoutChrome() {
        String word =
                "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta name=Generator content=\"Microsoft Word 15\">"
                        + "<style><!-- p{} --></style></head><body><div class=WordSection1><p class=MsoNormal>临江区\r\n工作<o:p></o:p></p>"
                        + "<p class=MsoNormal>责任单位：区工信局</p><p>联系我们，技术支持：区科技局</p></div></body></html>";
        assertThat(Reading.ofText(word).paragraphs()).containsExactly("临江区工作", "责任单位：区工信局", "联系我们，技术支持：区科技局");
    }

    @Test
    void readsWebArchivesNamedDoc() {
        String archive = """
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="----=_Next.1"

                ------=_Next.1
                Content-Location: file:///C:/a.htm
                Content-Transfer-Encoding: quoted-printable
                Content-Type: text/html; charset="utf-8"

                <html><body><p>=E4=B8=80=E3=80=81=
                =E6=80=BB=E5=88=99</p></body></html>
                ------=_Next.1
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                AAAA
                ------=_Next.1--
                """;
        assertThat(Reading.ofText(archive).paragraphs()).containsExactly("一、总则");
    }

    @Test
    void keepsListsOfAnnexesThatAreLinks() {
        String annexes =
                "<div class=\"fj\"><p><a href=\"/a.doc\">附件1：企业名单</a></p><p><a href=\"/b.xls\">附件2：汇总表</a></p></div>";
        assertThat(Reading.ofText(page(ARTICLE).replace("<div class=\"bd", annexes + "<div class=\"bd"))
                        .paragraphs())
                .endsWith("附件1：企业名单", "附件2：汇总表");
    }
}
