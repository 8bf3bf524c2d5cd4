package planted.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/// Breaks every rule of the house, so that each rule is seen to find it.
@Controller
@SuppressWarnings({"NullAway", "JavaTimeDefaultTimeZone"})
public class Breaks {
    @Autowired
    private JdbcClient database;

    @GetMapping("/planted")
    @Transactional
    String handlerWithoutPermission(HttpServletRequest request) throws InterruptedException {
        Thread.sleep(1);
        request.getSession().setAttribute("planted", "planted");
        System.out.println(LocalDate.now() + " " + Instant.now() + " " + new Random().nextInt() + Math.random());
        database.sql("SELECT " + request.getParameter("column"));
        return "planted";
    }
}
