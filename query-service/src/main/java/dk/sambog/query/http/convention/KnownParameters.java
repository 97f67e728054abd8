package dk.sambog.query.http.convention;

import dk.sambog.query.generation.Cut;
import dk.sambog.query.http.Seen;
import dk.sambog.query.problem.Problem;
import dk.sambog.query.problem.ProblemException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters a handler does not know, and any that comes twice: a filter with a slip in its name must not
 * silently answer another question.
 */
final class KnownParameters implements HandlerInterceptor {
    private final ConcurrentMap<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && isOurs(method)
                && request.getDispatcherType() != DispatcherType.ERROR) {
            var names = known.computeIfAbsent(method.createWithResolvedBean(), KnownParameters::namesOf);
            var faults = new ArrayList<Problem.Fault>();
            request.getParameterMap().forEach((name, values) -> {
                if (!names.contains(name)) {
                    faults.add(new Problem.Fault(
                            "/" + name, "unknown", "There is no parameter of this name; known here: " + names + "."));
                } else if (values.length > 1) {
                    faults.add(new Problem.Fault("/" + name, "repeated", name + " is given more than once."));
                }
            });
            if (!faults.isEmpty()) {
                throw ProblemException.parameters(faults);
            }
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("dk.sambog.");
    }

    private static Set<String> namesOf(HandlerMethod method) {
        var names = new TreeSet<String>();
        if (!AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class)) {
            names.add("lang"); // every page can be read in the other language
        }
        for (var parameter : method.getMethodParameters()) {
            names.addAll(namesOf(parameter));
        }
        return names;
    }

    private static Set<String> namesOf(MethodParameter parameter) {
        var type = parameter.getParameterType();
        var named = parameter.getParameterAnnotation(RequestParam.class);
        if (named != null) {
            return Set.of(named.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : named.name());
        }
        if (type == Cut.class) {
            return CutResolver.PARAMETERS;
        }
        if (type == Seen.class) {
            return CutResolver.WAITING;
        }
        if (!type.isRecord() || !type.isAnnotationPresent(ParameterObject.class)) {
            return Set.of();
        }
        return Set.copyOf(Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .toList());
    }
}
