"""The fastest equivalent NumPy code for each ufunc. Benchmarks compare fastact with this code.

The code consists of statements separated by ``; ``, for the default parameters. It may use

- the operands of the ufunc by name, and ``out`` (or the names of the outputs, if there are several);
- scratch arrays: ``tmp`` and ``tmp2`` of the operands' data type, ``mask`` and ``mask2`` of booleans.

The code must also be correct if the results overwrite the first operands, and if ``tmp`` is the first result. A ufunc
without an entry isn't compared with NumPy.
"""

SPELLINGS: dict[str, str] = {
    "relu": "np.maximum(x, 0, out=out)",
    "relu_backward": "np.greater(x, 0, out=mask); np.multiply(dy, mask, out=out)",
    "leaky_relu": "np.multiply(x, negative_slope, out=tmp); np.maximum(x, tmp, out=out)",
    "leaky_relu_backward": (
        "np.greater(x, 0, out=tmp); tmp.clip(negative_slope, 1, out=tmp); np.multiply(dy, tmp, out=out)"
    ),
    "prelu": "np.minimum(x, 0, out=tmp); tmp *= weight - 1; np.add(x, tmp, out=out)",
    "prelu_backward": (
        "np.greater(x, 0, out=tmp); tmp *= 1 - weight; tmp += weight; np.minimum(x, 0, out=dweight); "
        "dweight *= dy; np.multiply(dy, tmp, out=dx)"
    ),
    "relu6": "x.clip(0, 6, out=out)",
    "relu6_backward": (
        "np.greater(x, 0, out=mask); np.less(x, 6, out=mask2); np.logical_and(mask, mask2, out=mask); "
        "np.multiply(dy, mask, out=out)"
    ),
    "clipped_relu": "x.clip(0, max_value, out=out)",
    "clipped_relu_backward": (
        "np.greater(x, 0, out=mask); np.less(x, max_value, out=mask2); np.logical_and(mask, mask2, out=mask); "
        "np.multiply(dy, mask, out=out)"
    ),
    "thresholded_relu": "np.greater(x, theta, out=mask); np.multiply(x, mask, out=out)",
    "thresholded_relu_backward": "np.greater(x, theta, out=mask); np.multiply(dy, mask, out=out)",
    "threshold": (
        "np.greater(x, threshold, out=mask); np.less_equal(x, threshold, out=tmp2); tmp2 *= value; "
        "np.multiply(x, mask, out=out); out += tmp2"
    ),
    "threshold_backward": "np.greater(x, threshold, out=mask); np.multiply(dy, mask, out=out)",
    "squared_relu": "np.maximum(x, 0, out=out); np.square(out, out=out)",
    "squared_relu_backward": "np.maximum(x, 0, out=tmp); tmp += tmp; np.multiply(dy, tmp, out=out)",
    "hard_tanh": "x.clip(min_val, max_val, out=out)",
    "hard_tanh_backward": (
        "np.greater(x, min_val, out=mask); np.less(x, max_val, out=mask2); "
        "np.logical_and(mask, mask2, out=mask); np.multiply(dy, mask, out=out)"
    ),
    "hard_sigmoid": "np.multiply(x, alpha, out=out); out += beta; out.clip(0, 1, out=out)",
    "hard_sigmoid_backward": (
        "np.multiply(x, alpha, out=tmp); tmp += beta; np.greater(tmp, 0, out=mask); np.less(tmp, 1, out=mask2); "
        "np.logical_and(mask, mask2, out=mask); np.multiply(dy, mask, out=out); out *= alpha"
    ),
    "hard_swish": "np.multiply(x, 1 / 6, out=tmp); tmp += 0.5; tmp.clip(0, 1, out=tmp); np.multiply(x, tmp, out=out)",
    "hard_swish_backward": (
        "np.abs(x, out=tmp); np.less(tmp, 3, out=mask); np.greater_equal(x, 3, out=mask2); "
        "np.multiply(x, 1 / 3, out=tmp); tmp += 0.5; tmp *= mask; tmp += mask2; np.multiply(dy, tmp, out=out)"
    ),
    "hard_shrink": "np.abs(x, out=tmp); np.greater(tmp, lambd, out=mask); np.multiply(x, mask, out=out)",
    "hard_shrink_backward": "np.abs(x, out=tmp); np.greater(tmp, lambd, out=mask); np.multiply(dy, mask, out=out)",
    "soft_shrink": "x.clip(-lambd, lambd, out=tmp); np.subtract(x, tmp, out=out)",
    "soft_shrink_backward": "np.abs(x, out=tmp); np.greater(tmp, lambd, out=mask); np.multiply(dy, mask, out=out)",
    "sparse_plus": (
        "x.clip(-1, 1, out=tmp); np.subtract(x, tmp, out=tmp2); np.maximum(tmp2, 0, out=tmp2); tmp += 1; "
        "tmp *= tmp; tmp *= 0.25; np.add(tmp, tmp2, out=out)"
    ),
    "sparse_plus_backward": "x.clip(-1, 1, out=tmp); tmp += 1; tmp *= 0.5; np.multiply(dy, tmp, out=out)",
    "sparse_sigmoid": "np.add(x, 1, out=out); out *= 0.5; out.clip(0, 1, out=out)",
    "sparse_sigmoid_backward": (
        "np.abs(x, out=tmp); np.less(tmp, 1, out=mask); np.multiply(dy, mask, out=out); out *= 0.5"
    ),
    "elu": "np.minimum(x, 0, out=tmp); np.expm1(tmp, out=tmp); tmp *= alpha; np.maximum(x, tmp, out=out)",
    "elu_backward": (
        "np.greater(x, 0, out=tmp2); np.minimum(x, 0, out=tmp); np.exp(tmp, out=tmp); tmp *= alpha; "
        "np.maximum(tmp, tmp2, out=tmp); np.multiply(dy, tmp, out=out)"
    ),
    "celu": (
        "np.minimum(x, 0, out=tmp); tmp *= 1 / alpha; np.expm1(tmp, out=tmp); tmp *= alpha; np.maximum(x, tmp, out=out)"
    ),
    "celu_backward": (
        "np.minimum(x, 0, out=tmp); tmp *= 1 / alpha; np.exp(tmp, out=tmp); np.multiply(dy, tmp, out=out)"
    ),
    "selu": (
        "np.maximum(x, 0, out=tmp2); np.minimum(x, 0, out=tmp); np.expm1(tmp, out=tmp); "
        "tmp *= 1.6732632423543772; tmp += tmp2; np.multiply(tmp, 1.0507009873554805, out=out)"
    ),
    "selu_backward": (
        "np.greater(x, 0, out=tmp2); tmp2 *= 0.7073983534918962; np.minimum(x, 0, out=tmp); "
        "np.exp(tmp, out=tmp); tmp *= 1.7580993408473768; tmp -= tmp2; np.multiply(dy, tmp, out=out)"
    ),
    "sigmoid": "np.negative(x, out=out); np.exp(out, out=out); out += 1; np.divide(1, out, out=out)",
    "sigmoid_backward": (
        "np.negative(x, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(1, tmp, out=tmp); "
        "np.subtract(1, tmp, out=tmp2); tmp *= tmp2; np.multiply(dy, tmp, out=out)"
    ),
    "tanh": "np.tanh(x, out=out)",
    "tanh_backward": "np.tanh(x, out=tmp); tmp *= tmp; np.subtract(1, tmp, out=tmp); np.multiply(dy, tmp, out=out)",
    "softcap": "np.multiply(x, 1 / cap, out=tmp); np.tanh(tmp, out=tmp); np.multiply(tmp, cap, out=out)",
    "softcap_backward": (
        "np.multiply(x, 1 / cap, out=tmp); np.tanh(tmp, out=tmp); tmp *= tmp; np.subtract(1, tmp, out=tmp); "
        "np.multiply(dy, tmp, out=out)"
    ),
    "log_sigmoid": (
        "np.abs(x, out=tmp); np.negative(tmp, out=tmp); np.exp(tmp, out=tmp); np.log1p(tmp, out=tmp); "
        "np.minimum(x, 0, out=tmp2); np.subtract(tmp2, tmp, out=out)"
    ),
    "log_sigmoid_backward": "np.exp(x, out=tmp); tmp += 1; np.divide(dy, tmp, out=out)",
    "softplus": (
        "np.multiply(x, beta, out=tmp2); np.abs(tmp2, out=tmp); np.negative(tmp, out=tmp); np.exp(tmp, out=tmp); "
        "np.log1p(tmp, out=tmp); np.maximum(tmp2, 0, out=tmp2); tmp += tmp2; np.multiply(tmp, 1 / beta, out=out)"
    ),
    "softplus_backward": "np.multiply(x, -beta, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(dy, tmp, out=out)",
    "softsign": "np.abs(x, out=tmp); tmp += 1; np.divide(x, tmp, out=out)",
    "softsign_backward": "np.abs(x, out=tmp); tmp += 1; tmp *= tmp; np.divide(dy, tmp, out=out)",
    "tanh_shrink": "np.tanh(x, out=tmp); np.subtract(x, tmp, out=out)",
    "tanh_shrink_backward": "np.tanh(x, out=tmp); tmp *= tmp; np.multiply(dy, tmp, out=out)",
    "squareplus": "np.square(x, out=tmp); tmp += b; np.sqrt(tmp, out=tmp); tmp += x; np.multiply(tmp, 0.5, out=out)",
    "squareplus_backward": (
        "np.square(x, out=tmp); tmp += b; np.sqrt(tmp, out=tmp); np.divide(x, tmp, out=tmp); tmp += 1; "
        "tmp *= 0.5; np.multiply(dy, tmp, out=out)"
    ),
    "silu": "np.negative(x, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(x, tmp, out=out)",
    "silu_backward": (
        "np.negative(x, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(1, tmp, out=tmp); "
        "np.subtract(1, tmp, out=tmp2); tmp2 *= x; tmp2 += 1; tmp *= tmp2; np.multiply(dy, tmp, out=out)"
    ),
    "swish": "np.multiply(x, -beta, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(x, tmp, out=out)",
    "swish_backward": (
        "np.multiply(x, -beta, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(1, tmp, out=tmp); "
        "np.subtract(1, tmp, out=tmp2); tmp2 *= x; tmp2 *= beta; tmp2 += 1; tmp *= tmp2; "
        "np.multiply(dy, tmp, out=out)"
    ),
    "gelu": (
        "np.abs(x, out=tmp); tmp *= 0.231641888; tmp += 1; np.divide(1, tmp, out=tmp); "
        "np.multiply(tmp, 0.5307027145, out=tmp2); tmp2 -= 0.7265760135; tmp2 *= tmp; tmp2 += 0.7107068705; "
        "tmp2 *= tmp; tmp2 -= 0.142248368; tmp2 *= tmp; tmp2 += 0.127414796; tmp2 *= tmp; np.square(x, out=tmp); "
        "tmp *= -0.5; np.exp(tmp, out=tmp); tmp2 *= tmp; np.abs(x, out=tmp); tmp2 *= tmp; "
        "np.maximum(x, 0, out=tmp); np.subtract(tmp, tmp2, out=out)"
    ),
    "gelu_backward": (
        "np.abs(x, out=tmp); tmp *= 0.231641888; tmp += 1; np.divide(1, tmp, out=tmp); "
        "np.multiply(tmp, 0.5307027145, out=tmp2); tmp2 -= 0.7265760135; tmp2 *= tmp; tmp2 += 0.7107068705; "
        "tmp2 *= tmp; tmp2 -= 0.142248368; tmp2 *= tmp; tmp2 += 0.127414796; tmp2 *= tmp; np.square(x, out=tmp); "
        "tmp *= -0.5; np.exp(tmp, out=tmp); tmp2 *= tmp; np.greater(x, 0, out=mask); "
        "np.subtract(mask, tmp2, out=tmp2); np.abs(tmp2, out=tmp2); tmp *= 0.3989422804014327; tmp *= x; "
        "tmp += tmp2; np.multiply(dy, tmp, out=out)"
    ),
    "gelu_tanh": (
        "np.square(x, out=tmp); tmp *= 0.035677408136300125; tmp += 0.7978845608028654; tmp *= x; "
        "np.tanh(tmp, out=tmp); tmp += 1; tmp *= 0.5; np.multiply(x, tmp, out=out)"
    ),
    "gelu_tanh_backward": (
        "np.square(x, out=tmp); np.multiply(tmp, 0.035677408136300125, out=tmp2); tmp2 += 0.7978845608028654; "
        "tmp2 *= x; np.tanh(tmp2, out=tmp2); np.subtract(1, tmp2, out=tmp2); tmp *= 0.10703222440890037; "
        "tmp += 0.7978845608028654; tmp *= x; tmp *= tmp2; tmp += 1; tmp2 *= -0.5; tmp2 += 1; tmp *= tmp2; "
        "np.multiply(dy, tmp, out=out)"
    ),
    "quick_gelu": "np.multiply(x, -1.702, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(x, tmp, out=out)",
    "quick_gelu_backward": (
        "np.multiply(x, -1.702, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(1, tmp, out=tmp); "
        "np.subtract(1, tmp, out=tmp2); tmp2 *= x; tmp2 *= 1.702; tmp2 += 1; tmp *= tmp2; "
        "np.multiply(dy, tmp, out=out)"
    ),
    "mish": (
        "np.minimum(x, 20, out=tmp); np.exp(tmp, out=tmp); np.add(tmp, 2, out=tmp2); tmp *= tmp2; "
        "np.add(tmp, 2, out=tmp2); tmp /= tmp2; np.multiply(x, tmp, out=out)"
    ),
    "mish_backward": (
        "np.minimum(x, 20, out=tmp); np.exp(tmp, out=tmp); np.add(tmp, 1, out=tmp2); tmp *= tmp2; tmp2 *= tmp2; "
        "tmp2 += 1; tmp *= x; tmp *= 4; tmp /= tmp2; tmp += tmp2; tmp -= 2; tmp /= tmp2; "
        "np.multiply(dy, tmp, out=out)"
    ),
    "dish": (
        "np.square(x, out=tmp); tmp += 1; np.sqrt(tmp, out=tmp); np.divide(x, tmp, out=tmp); tmp += 1; "
        "tmp *= 0.5; np.multiply(x, tmp, out=out)"
    ),
    "dish_backward": (
        "np.square(x, out=tmp); np.add(tmp, 1, out=tmp2); tmp += 2; tmp *= x; tmp /= tmp2; "
        "np.sqrt(tmp2, out=tmp2); tmp /= tmp2; tmp += 1; tmp *= 0.5; np.multiply(dy, tmp, out=out)"
    ),
    "xielu": (
        "np.minimum(x, 0, out=tmp); np.expm1(tmp, out=tmp2); tmp2 -= tmp; tmp2 *= alpha_n; "
        "np.maximum(x, 0, out=tmp); tmp *= tmp; tmp *= alpha_p; tmp += tmp2; np.multiply(x, beta, out=tmp2); "
        "np.add(tmp, tmp2, out=out)"
    ),
    "xielu_backward": (
        "np.minimum(x, 0, out=tmp); np.expm1(tmp, out=tmp); tmp *= alpha_n; np.maximum(x, 0, out=tmp2); "
        "tmp2 *= 2 * alpha_p; tmp += tmp2; tmp += beta; np.multiply(dy, tmp, out=out)"
    ),
    "snake": (
        "np.multiply(x, alpha, out=tmp); np.sin(tmp, out=tmp); tmp *= tmp; tmp *= 1 / alpha; np.add(x, tmp, out=out)"
    ),
    "snake_backward": (
        "np.multiply(x, 2 * alpha, out=tmp); np.sin(tmp, out=tmp); tmp += 1; np.multiply(dy, tmp, out=out)"
    ),
    "glu": "np.negative(gate, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(value, tmp, out=out)",
    "glu_backward": (
        "np.negative(gate, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(1, tmp, out=tmp); "
        "np.multiply(dy, tmp, out=dvalue); np.subtract(1, tmp, out=tmp); tmp *= dvalue; "
        "np.multiply(value, tmp, out=dgate)"
    ),
    "reglu": "np.maximum(gate, 0, out=tmp); np.multiply(value, tmp, out=out)",
    "reglu_backward": (
        "np.greater(gate, 0, out=mask); np.maximum(gate, 0, out=tmp); np.multiply(dy, tmp, out=dvalue); "
        "np.multiply(dy, value, out=dgate); dgate *= mask"
    ),
    "geglu": (
        "np.abs(gate, out=tmp); tmp *= 0.231641888; tmp += 1; np.divide(1, tmp, out=tmp); "
        "np.multiply(tmp, 0.5307027145, out=tmp2); tmp2 -= 0.7265760135; tmp2 *= tmp; tmp2 += 0.7107068705; "
        "tmp2 *= tmp; tmp2 -= 0.142248368; tmp2 *= tmp; tmp2 += 0.127414796; tmp2 *= tmp; "
        "np.square(gate, out=tmp); tmp *= -0.5; np.exp(tmp, out=tmp); tmp2 *= tmp; np.abs(gate, out=tmp); "
        "tmp2 *= tmp; np.maximum(gate, 0, out=tmp); tmp -= tmp2; np.multiply(value, tmp, out=out)"
    ),
    "geglu_backward": (
        "np.abs(gate, out=tmp); tmp *= 0.231641888; tmp += 1; np.divide(1, tmp, out=tmp); "
        "np.multiply(tmp, 0.5307027145, out=tmp2); tmp2 -= 0.7265760135; tmp2 *= tmp; tmp2 += 0.7107068705; "
        "tmp2 *= tmp; tmp2 -= 0.142248368; tmp2 *= tmp; tmp2 += 0.127414796; tmp2 *= tmp; "
        "np.square(gate, out=tmp); tmp *= -0.5; np.exp(tmp, out=tmp); tmp2 *= tmp; "
        "np.greater(gate, 0, out=mask); np.subtract(mask, tmp2, out=tmp2); np.abs(tmp2, out=tmp2); "
        "tmp *= 0.3989422804014327; tmp *= gate; tmp += tmp2; tmp2 *= gate; np.multiply(dy, tmp2, out=dvalue); "
        "tmp *= value; np.multiply(dy, tmp, out=dgate)"
    ),
    "geglu_tanh": (
        "np.square(gate, out=tmp); tmp *= 0.035677408136300125; tmp += 0.7978845608028654; tmp *= gate; "
        "np.tanh(tmp, out=tmp); tmp += 1; tmp *= 0.5; tmp *= gate; np.multiply(value, tmp, out=out)"
    ),
    "geglu_tanh_backward": (
        "np.square(gate, out=tmp); np.multiply(tmp, 0.035677408136300125, out=tmp2); tmp2 += 0.7978845608028654; "
        "tmp2 *= gate; np.tanh(tmp2, out=tmp2); np.subtract(1, tmp2, out=tmp2); tmp *= 0.10703222440890037; "
        "tmp += 0.7978845608028654; tmp *= gate; tmp *= tmp2; tmp += 1; tmp2 *= -0.5; tmp2 += 1; tmp *= tmp2; "
        "tmp2 *= gate; np.multiply(dy, tmp2, out=dvalue); tmp *= value; np.multiply(dy, tmp, out=dgate)"
    ),
    "quick_geglu": (
        "np.multiply(gate, -1.702, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(gate, tmp, out=tmp); "
        "np.multiply(value, tmp, out=out)"
    ),
    "quick_geglu_backward": (
        "np.multiply(gate, -1.702, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(1, tmp, out=tmp); "
        "np.multiply(gate, tmp, out=tmp2); np.multiply(dy, tmp2, out=dvalue); tmp2 *= 1.702; "
        "np.subtract(1, tmp, out=tmp); np.subtract(1, tmp2, out=tmp2); tmp *= tmp2; np.subtract(1, tmp, out=tmp); "
        "tmp *= value; np.multiply(dy, tmp, out=dgate)"
    ),
    "swiglu": (
        "np.negative(gate, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(gate, tmp, out=tmp); "
        "np.multiply(value, tmp, out=out)"
    ),
    "swiglu_backward": (
        "np.negative(gate, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(1, tmp, out=tmp); "
        "np.multiply(gate, tmp, out=tmp2); np.multiply(dy, tmp2, out=dvalue); np.subtract(1, tmp, out=tmp); "
        "np.subtract(1, tmp2, out=tmp2); tmp *= tmp2; np.subtract(1, tmp, out=tmp); tmp *= value; "
        "np.multiply(dy, tmp, out=dgate)"
    ),
    "clamped_swiglu": (
        "np.minimum(gate, limit, out=tmp); np.multiply(tmp, -alpha, out=tmp2); np.exp(tmp2, out=tmp2); tmp2 += 1; "
        "tmp /= tmp2; np.clip(value, -limit, limit, out=tmp2); tmp2 += offset; np.multiply(tmp, tmp2, out=out)"
    ),
    "clamped_swiglu_backward": (
        "np.abs(value, out=tmp); np.less_equal(tmp, limit, out=mask); np.less_equal(gate, limit, out=mask2); "
        "np.clip(value, -limit, limit, out=tmp2); tmp2 += offset; tmp2 *= mask2; tmp2 *= dy; "
        "np.minimum(gate, limit, out=dvalue); np.multiply(dvalue, -alpha, out=tmp); np.exp(tmp, out=tmp); "
        "tmp += 1; np.divide(1, tmp, out=tmp); tmp2 *= tmp; tmp *= dvalue; dvalue -= tmp; dvalue *= alpha; "
        "dvalue += 1; tmp2 *= dvalue; np.multiply(dy, mask, out=dvalue); dvalue *= tmp; np.copyto(dgate, tmp2)"
    ),
    "softmax": (
        "np.subtract(x, x.max(axis=-1, keepdims=True), out=out); np.exp(out, out=out); "
        "out /= out.sum(axis=-1, keepdims=True)"
    ),
    "softmax_backward": (
        "np.multiply(dy, y, out=tmp); np.subtract(dy, tmp.sum(axis=-1, keepdims=True), out=tmp); "
        "np.multiply(y, tmp, out=out)"
    ),
    "log_softmax": (
        "np.subtract(x, x.max(axis=-1, keepdims=True), out=out); np.exp(out, out=tmp2); "
        "out -= np.log(tmp2.sum(axis=-1, keepdims=True))"
    ),
    "log_softmax_backward": "np.exp(y, out=tmp); tmp *= dy.sum(axis=-1, keepdims=True); np.subtract(dy, tmp, out=out)",
    "masked_softmax": (
        "np.copyto(out, x); np.copyto(out, -np.inf, where=~mask); out -= out.max(axis=-1, keepdims=True); "
        "np.exp(out, out=out); out /= out.sum(axis=-1, keepdims=True)"
    ),
    "masked_softmax_backward": (
        "np.multiply(dy, y, out=tmp); np.subtract(dy, tmp.sum(axis=-1, keepdims=True), out=tmp); "
        "np.multiply(y, tmp, out=out)"
    ),
    "masked_log_softmax": (
        "np.copyto(out, x); np.copyto(out, -np.inf, where=~mask); out -= out.max(axis=-1, keepdims=True); "
        "np.exp(out, out=tmp2); out -= np.log(tmp2.sum(axis=-1, keepdims=True))"
    ),
    "masked_log_softmax_backward": (
        "np.equal(y, -np.inf, out=mask2); np.copyto(tmp, dy); np.copyto(tmp, 0, where=mask2); "
        "total = tmp.sum(axis=-1, keepdims=True); np.exp(y, out=tmp2); tmp2 *= total; "
        "np.subtract(dy, tmp2, out=out); np.copyto(out, 0, where=mask2)"
    ),
    "logsumexp": (
        "top = x.max(axis=-1, keepdims=True); np.subtract(x, top, out=tmp); np.exp(tmp, out=tmp); "
        "np.sum(tmp, axis=-1, out=out); np.log(out, out=out); out += top[..., 0]"
    ),
    "logsumexp_backward": "np.subtract(x, y[..., None], out=out); np.exp(out, out=out); out *= dy[..., None]",
    "sparsemax": (
        "tmp[...] = -np.sort(-x, axis=-1); tmp2[...] = tmp.cumsum(axis=-1) - 1; "
        "ranks = np.arange(1, x.shape[-1] + 1); "
        "count = (tmp * ranks > tmp2).sum(axis=-1, keepdims=True); "
        "np.subtract(x, np.take_along_axis(tmp2, count - 1, axis=-1) / count, out=out); np.maximum(out, 0, out=out)"
    ),
    "sparsemax_backward": (
        "np.greater(y, 0, out=mask2); np.multiply(dy, mask2, out=tmp); "
        "np.subtract(dy, tmp.sum(axis=-1, keepdims=True) / mask2.sum(axis=-1, keepdims=True), out=tmp); "
        "np.multiply(tmp, mask2, out=out)"
    ),
    "softmax_cross_entropy": (
        "top = x.max(axis=-1, keepdims=True); np.subtract(x, top, out=tmp); np.exp(tmp, out=tmp); "
        "np.sum(tmp, axis=-1, out=out); np.log(out, out=out); out += top[..., 0]; "
        "out -= np.take_along_axis(x, label[..., None], axis=-1)[..., 0]"
    ),
    "softmax_cross_entropy_backward": (
        "np.subtract(x, x.max(axis=-1, keepdims=True), out=out); np.exp(out, out=out); "
        "out /= out.sum(axis=-1, keepdims=True); at = label[..., None]; "
        "np.put_along_axis(out, at, np.take_along_axis(out, at, axis=-1) - 1, axis=-1); out *= dy[..., None]"
    ),
    "softmax_cross_entropy_value_and_backward": (
        "np.subtract(x, x.max(axis=-1, keepdims=True), out=dx); at = label[..., None]; "
        "right = np.take_along_axis(dx, at, axis=-1); np.exp(dx, out=dx); np.sum(dx, axis=-1, out=y); "
        "dx *= (dy / y)[..., None]; np.log(y, out=y); y -= right[..., 0]; "
        "np.put_along_axis(dx, at, np.take_along_axis(dx, at, axis=-1) - dy[..., None], axis=-1)"
    ),
    "binary_cross_entropy_with_logits": (
        "np.abs(x, out=tmp); np.negative(tmp, out=tmp); np.exp(tmp, out=tmp); np.log1p(tmp, out=tmp); "
        "np.maximum(x, 0, out=tmp2); tmp += tmp2; np.multiply(x, target, out=tmp2); np.subtract(tmp, tmp2, out=out)"
    ),
    "binary_cross_entropy_with_logits_backward": (
        "np.negative(x, out=tmp); np.exp(tmp, out=tmp); tmp += 1; np.divide(1, tmp, out=tmp); tmp -= target; "
        "np.multiply(dy, tmp, out=out)"
    ),
}
