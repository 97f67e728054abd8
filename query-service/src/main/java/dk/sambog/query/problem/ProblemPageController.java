package dk.sambog.query.problem;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /problems} and {@code /problems/<slug>}: what each problem means and what to do about it, for anyone. */
@Controller
@Hidden
final class ProblemPageController {
    @GetMapping("/problems")
    String all(Model model) {
        model.addAttribute("types", ProblemType.values());
        return "problems";
    }

    @GetMapping("/problems/{slug}")
    String one(@PathVariable String slug, Model model) {
        model.addAttribute(
                "type", ProblemType.find(slug).orElseThrow(() -> ProblemException.notFound("No such problem type.")));
        return "problem";
    }
}
