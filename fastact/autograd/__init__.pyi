# Made by tools/regenerate.py from the catalogue.
from typing import Any, SupportsIndex

from numpy.typing import ArrayLike

def relu(x: ArrayLike, /) -> Any:
    """Rectified linear unit.

    This is `fastact.relu` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.
        autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.relu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else 0``

    Derivative: ``1 if x > 0 else 0``

    The gradient is that of `relu_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] V. Nair and G. Hinton, Rectified linear units improve restricted Boltzmann
       machines, ICML 2010

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.relu(x), 4).tolist()
    [0.0, 0.0, 0.8, 7.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.relu)(x), 4).tolist()
    [0.0, 0.0, 1.0, 1.0]
    """

def relu_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `relu` with respect to `x`.

    This is `fastact.relu_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: an integer type, float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.relu_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else 0``

    Derivative: ``1 if x > 0 else 0``

    The gradient with respect to `x` is the gradient of the result times ``0``.

    References
    ----------
    .. [1] V. Nair and G. Hinton, Rectified linear units improve restricted Boltzmann
       machines, ICML 2010

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.relu_derivative(x), 4).tolist()
    [0.0, 0.0, 1.0, 1.0]
    """

def relu_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `relu`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.relu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: an integer type, float16, bfloat16,
        float32, float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.relu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else 0``

    Derivative: ``1 if x > 0 else 0``

    References
    ----------
    .. [1] V. Nair and G. Hinton, Rectified linear units improve restricted Boltzmann
       machines, ICML 2010

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.relu_backward(dy, x), 4).tolist()
    [0.0, 0.0, 0.5, 3.0]
    """

def leaky_relu(x: ArrayLike, /, negative_slope: ArrayLike = 0.01) -> Any:
    """Rectified linear unit with a small slope for negative inputs.

    This is `fastact.leaky_relu` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    negative_slope : array_like, default 0.01
        Slope for x <= 0. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.leaky_relu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else negative_slope * x``

    Derivative: ``1 if x > 0 else negative_slope``

    The gradient is that of `leaky_relu_backward`, bit for bit; it can be differentiated
    again. The gradients of the parameters are those of `leaky_relu_backward_parameters`.

    References
    ----------
    .. [1] A. Maas, A. Hannun and A. Ng, Rectifier nonlinearities improve neural network
       acoustic models, ICML 2013

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.leaky_relu(x), 4).tolist()
    [-0.02, -0.005, 0.8, 7.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.leaky_relu)(x), 4).tolist()
    [0.01, 0.01, 1.0, 1.0]
    """

def leaky_relu_derivative(x: ArrayLike, /, negative_slope: ArrayLike = 0.01) -> Any:
    """Derivative of `leaky_relu` with respect to `x`.

    This is `fastact.leaky_relu_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    negative_slope : array_like, default 0.01
        Slope for x <= 0. Broadcasts against the other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `negative_slope` is requested.

    See Also
    --------
    fastact.leaky_relu_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else negative_slope * x``

    Derivative: ``1 if x > 0 else negative_slope``

    The gradient with respect to `x` is the gradient of the result times ``0``.

    References
    ----------
    .. [1] A. Maas, A. Hannun and A. Ng, Rectifier nonlinearities improve neural network
       acoustic models, ICML 2013

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.leaky_relu_derivative(x), 4).tolist()
    [0.01, 0.01, 1.0, 1.0]
    """

def leaky_relu_backward(dy: ArrayLike, x: ArrayLike, /, negative_slope: ArrayLike = 0.01) -> Any:
    """Backward pass of `leaky_relu`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.leaky_relu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    negative_slope : array_like, default 0.01
        Slope for x <= 0. Broadcasts against the other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `negative_slope` is requested.

    See Also
    --------
    fastact.leaky_relu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else negative_slope * x``

    Derivative: ``1 if x > 0 else negative_slope``

    References
    ----------
    .. [1] A. Maas, A. Hannun and A. Ng, Rectifier nonlinearities improve neural network
       acoustic models, ICML 2013

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.leaky_relu_backward(dy, x), 4).tolist()
    [0.01, -0.02, 0.5, 3.0]
    """

def leaky_relu_backward_parameters(dy: ArrayLike, x: ArrayLike, /, negative_slope: ArrayLike = 0.01) -> Any:
    """Backward pass of `leaky_relu` for its parameters: `dy` times their derivatives.

    This is `fastact.leaky_relu_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    negative_slope : array_like, default 0.01
        Slope for x <= 0. Broadcasts against the other inputs.

    Returns
    -------
    dnegative_slope : ndarray or scalar
        Gradient of the loss with respect to `negative_slope`. It has the broadcast shape of
        the inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `negative_slope` is requested.

    See Also
    --------
    fastact.leaky_relu_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else negative_slope * x``

    Derivative with respect to `negative_slope`: ``0 if x > 0 else x``

    References
    ----------
    .. [1] A. Maas, A. Hannun and A. Ng, Rectifier nonlinearities improve neural network
       acoustic models, ICML 2013

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.leaky_relu_backward_parameters(dy, x), 4).tolist()
    [-2.0, 1.0, 0.0, 0.0]
    """

def prelu(x: ArrayLike, /, weight: ArrayLike) -> Any:
    """Rectified linear unit with a learnt slope for negative inputs.

    This is `fastact.prelu` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    weight : array_like
        Learnt slope for x <= 0. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.prelu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else weight * x``

    Derivative: ``1 if x > 0 else weight``

    The gradient is that of `prelu_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] K. He et al., Delving deep into rectifiers, ICCV 2015

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.prelu(x, weight=0.5), 4).tolist()
    [-1.0, -0.25, 0.8, 7.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(lambda x: fa.prelu(x, weight=0.5))(x), 4).tolist()
    [0.5, 0.5, 1.0, 1.0]
    """

def prelu_derivative(x: ArrayLike, /, weight: ArrayLike) -> Any:
    """Derivative of `prelu` with respect to `x`.

    This is `fastact.prelu_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    weight : array_like
        Learnt slope for x <= 0. Broadcasts against the other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `weight` is requested.

    See Also
    --------
    fastact.prelu_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else weight * x``

    Derivative: ``1 if x > 0 else weight``

    The gradient with respect to `x` is the gradient of the result times ``0``.

    References
    ----------
    .. [1] K. He et al., Delving deep into rectifiers, ICCV 2015

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.prelu_derivative(x, weight=0.5), 4).tolist()
    [0.5, 0.5, 1.0, 1.0]
    """

def prelu_backward(dy: ArrayLike, x: ArrayLike, /, weight: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `prelu`: the gradients of `x` and `weight`, in one pass.

    This is `fastact.prelu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    weight : array_like
        Learnt slope for x <= 0. Broadcasts against the other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.
    dweight : ndarray or scalar
        Gradient of the loss with respect to `weight`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.prelu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else weight * x``

    Derivative: ``1 if x > 0 else weight``

    References
    ----------
    .. [1] K. He et al., Delving deep into rectifiers, ICCV 2015

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> dx, dweight = fa.prelu_backward(dy, x, weight=0.5)
    >>> np.round(dx, 4).tolist()
    [0.5, -1.0, 0.5, 3.0]
    >>> np.round(dweight, 4).tolist()
    [-2.0, 1.0, 0.0, 0.0]
    """

def prelu_backward_parameters(dy: ArrayLike, x: ArrayLike, /, weight: ArrayLike) -> Any:
    """Backward pass of `prelu` for its parameters: `dy` times their derivatives.

    This is `fastact.prelu_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    weight : array_like
        Learnt slope for x <= 0. Broadcasts against the other inputs.

    Returns
    -------
    dweight : ndarray or scalar
        Gradient of the loss with respect to `weight`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `weight` is requested.

    See Also
    --------
    fastact.prelu_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else weight * x``

    Derivative with respect to `weight`: ``0 if x > 0 else x``

    References
    ----------
    .. [1] K. He et al., Delving deep into rectifiers, ICCV 2015

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.prelu_backward_parameters(dy, x, weight=0.5), 4).tolist()
    [-2.0, 1.0, 0.0, 0.0]
    """

def relu6(x: ArrayLike, /) -> Any:
    """Rectified linear unit clipped at 6.

    This is `fastact.relu6` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.
        autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.relu6 : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(x, 0), 6)``

    Derivative: ``1 if 0 < x < 6 else 0``

    The gradient is that of `relu6_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] A. Krizhevsky, Convolutional deep belief networks on CIFAR-10, 2010

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.relu6(x), 4).tolist()
    [0.0, 0.0, 0.8, 6.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.relu6)(x), 4).tolist()
    [0.0, 0.0, 1.0, 0.0]
    """

def relu6_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `relu6` with respect to `x`.

    This is `fastact.relu6_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: an integer type, float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.relu6_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(x, 0), 6)``

    Derivative: ``1 if 0 < x < 6 else 0``

    The gradient with respect to `x` is the gradient of the result times ``0``.

    References
    ----------
    .. [1] A. Krizhevsky, Convolutional deep belief networks on CIFAR-10, 2010

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.relu6_derivative(x), 4).tolist()
    [0.0, 0.0, 1.0, 0.0]
    """

def relu6_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `relu6`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.relu6_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: an integer type, float16, bfloat16,
        float32, float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.relu6_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(x, 0), 6)``

    Derivative: ``1 if 0 < x < 6 else 0``

    References
    ----------
    .. [1] A. Krizhevsky, Convolutional deep belief networks on CIFAR-10, 2010

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.relu6_backward(dy, x), 4).tolist()
    [0.0, 0.0, 0.5, 0.0]
    """

def clipped_relu(x: ArrayLike, /, max_value: ArrayLike = 6) -> Any:
    """Rectified linear unit clipped at `max_value`.

    This is `fastact.clipped_relu` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    max_value : array_like, default 6
        Upper bound of the result. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.
        autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.clipped_relu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(x, 0), max_value)``

    Derivative: ``1 if 0 < x < max_value else 0``

    The gradient is that of `clipped_relu_backward`, bit for bit; it can be differentiated
    again. The gradients of the parameters are those of `clipped_relu_backward_parameters`.

    References
    ----------
    .. [1] A. Hannun et al., Deep Speech, arXiv:1412.5567

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.clipped_relu(x), 4).tolist()
    [0.0, 0.0, 0.8, 6.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.clipped_relu)(x), 4).tolist()
    [0.0, 0.0, 1.0, 0.0]
    """

def clipped_relu_derivative(x: ArrayLike, /, max_value: ArrayLike = 6) -> Any:
    """Derivative of `clipped_relu` with respect to `x`.

    This is `fastact.clipped_relu_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    max_value : array_like, default 6
        Upper bound of the result. Broadcasts against the other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: an integer type, float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `max_value` is requested.

    See Also
    --------
    fastact.clipped_relu_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(x, 0), max_value)``

    Derivative: ``1 if 0 < x < max_value else 0``

    The gradient with respect to `x` is the gradient of the result times ``0``.

    References
    ----------
    .. [1] A. Hannun et al., Deep Speech, arXiv:1412.5567

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.clipped_relu_derivative(x), 4).tolist()
    [0.0, 0.0, 1.0, 0.0]
    """

def clipped_relu_backward(dy: ArrayLike, x: ArrayLike, /, max_value: ArrayLike = 6) -> Any:
    """Backward pass of `clipped_relu`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.clipped_relu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    max_value : array_like, default 6
        Upper bound of the result. Broadcasts against the other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: an integer type, float16, bfloat16,
        float32, float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `max_value` is requested.

    See Also
    --------
    fastact.clipped_relu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(x, 0), max_value)``

    Derivative: ``1 if 0 < x < max_value else 0``

    References
    ----------
    .. [1] A. Hannun et al., Deep Speech, arXiv:1412.5567

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.clipped_relu_backward(dy, x), 4).tolist()
    [0.0, 0.0, 0.5, 0.0]
    """

def clipped_relu_backward_parameters(dy: ArrayLike, x: ArrayLike, /, max_value: ArrayLike = 6) -> Any:
    """Backward pass of `clipped_relu` for its parameters: `dy` times their derivatives.

    This is `fastact.clipped_relu_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    max_value : array_like, default 6
        Upper bound of the result. Broadcasts against the other inputs.

    Returns
    -------
    dmax_value : ndarray or scalar
        Gradient of the loss with respect to `max_value`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: an integer type, float16,
        bfloat16, float32, float64 or longdouble. autograd traces the result if it traces an
        input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `max_value` is requested.

    See Also
    --------
    fastact.clipped_relu_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(x, 0), max_value)``

    Derivative with respect to `max_value`: ``1 if x >= max_value else 0``

    References
    ----------
    .. [1] A. Hannun et al., Deep Speech, arXiv:1412.5567

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.clipped_relu_backward_parameters(dy, x), 4).tolist()
    [0.0, 0.0, 0.0, 3.0]
    """

def thresholded_relu(x: ArrayLike, /, theta: ArrayLike = 1) -> Any:
    """Identity above `theta`, zero elsewhere.

    This is `fastact.thresholded_relu` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    theta : array_like, default 1
        Threshold; an input equal to it gives 0. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.
        autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `theta` is requested.

    See Also
    --------
    fastact.thresholded_relu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > theta else 0``

    Derivative: ``1 if x > theta else 0``

    The gradient is that of `thresholded_relu_backward`, bit for bit; it can be
    differentiated again.

    References
    ----------
    .. [1] K. Konda, R. Memisevic and D. Krueger, Zero-bias autoencoders, ICLR 2015

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.thresholded_relu(x), 4).tolist()
    [0.0, 0.0, 0.0, 7.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.thresholded_relu)(x), 4).tolist()
    [0.0, 0.0, 0.0, 1.0]
    """

def thresholded_relu_derivative(x: ArrayLike, /, theta: ArrayLike = 1) -> Any:
    """Derivative of `thresholded_relu` with respect to `x`.

    This is `fastact.thresholded_relu_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    theta : array_like, default 1
        Threshold; an input equal to it gives 0. Broadcasts against the other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: an integer type, float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `theta` is requested.

    See Also
    --------
    fastact.thresholded_relu_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > theta else 0``

    Derivative: ``1 if x > theta else 0``

    The gradient with respect to `x` is the gradient of the result times ``0``.

    References
    ----------
    .. [1] K. Konda, R. Memisevic and D. Krueger, Zero-bias autoencoders, ICLR 2015

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.thresholded_relu_derivative(x), 4).tolist()
    [0.0, 0.0, 0.0, 1.0]
    """

def thresholded_relu_backward(dy: ArrayLike, x: ArrayLike, /, theta: ArrayLike = 1) -> Any:
    """Backward pass of `thresholded_relu`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.thresholded_relu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    theta : array_like, default 1
        Threshold; an input equal to it gives 0. Broadcasts against the other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: an integer type, float16, bfloat16,
        float32, float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `theta` is requested.

    See Also
    --------
    fastact.thresholded_relu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > theta else 0``

    Derivative: ``1 if x > theta else 0``

    References
    ----------
    .. [1] K. Konda, R. Memisevic and D. Krueger, Zero-bias autoencoders, ICLR 2015

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.thresholded_relu_backward(dy, x), 4).tolist()
    [0.0, 0.0, 0.0, 3.0]
    """

def threshold(x: ArrayLike, /, threshold: ArrayLike, value: ArrayLike) -> Any:
    """Identity above `threshold`, `value` elsewhere.

    This is `fastact.threshold` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    threshold : array_like
        Threshold; an input equal to it is replaced. Broadcasts against the other inputs.
    value : array_like
        Result for inputs up to the threshold. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.
        autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.threshold : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > threshold else value``

    Derivative: ``1 if x > threshold else 0``

    The gradient is that of `threshold_backward`, bit for bit; it can be differentiated
    again. The gradients of the parameters are those of `threshold_backward_parameters`.

    References
    ----------
    .. [1] PyTorch, torch.nn.Threshold

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.threshold(x, threshold=0.5, value=0.5), 4).tolist()
    [0.5, 0.5, 0.8, 7.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(lambda x: fa.threshold(x, threshold=0.5, value=0.5))(x), 4).tolist()
    [0.0, 0.0, 1.0, 1.0]
    """

def threshold_derivative(x: ArrayLike, /, threshold: ArrayLike, value: ArrayLike) -> Any:
    """Derivative of `threshold` with respect to `x`.

    This is `fastact.threshold_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    threshold : array_like
        Threshold; an input equal to it is replaced. Broadcasts against the other inputs.
    value : array_like
        Result for inputs up to the threshold. Broadcasts against the other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: an integer type, float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `threshold` or `value` is requested.

    See Also
    --------
    fastact.threshold_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > threshold else value``

    Derivative: ``1 if x > threshold else 0``

    The gradient with respect to `x` is the gradient of the result times ``0``.

    References
    ----------
    .. [1] PyTorch, torch.nn.Threshold

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.threshold_derivative(x, threshold=0.5, value=0.5), 4).tolist()
    [0.0, 0.0, 1.0, 1.0]
    """

def threshold_backward(dy: ArrayLike, x: ArrayLike, /, threshold: ArrayLike, value: ArrayLike) -> Any:
    """Backward pass of `threshold`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.threshold_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    threshold : array_like
        Threshold; an input equal to it is replaced. Broadcasts against the other inputs.
    value : array_like
        Result for inputs up to the threshold. Broadcasts against the other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: an integer type, float16, bfloat16,
        float32, float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `threshold` or `value` is requested.

    See Also
    --------
    fastact.threshold_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > threshold else value``

    Derivative: ``1 if x > threshold else 0``

    References
    ----------
    .. [1] PyTorch, torch.nn.Threshold

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.threshold_backward(dy, x, threshold=0.5, value=0.5), 4).tolist()
    [0.0, 0.0, 0.5, 3.0]
    """

def threshold_backward_parameters(
    dy: ArrayLike,
    x: ArrayLike,
    /,
    threshold: ArrayLike,
    value: ArrayLike,
) -> tuple[Any, Any]:
    """Backward pass of `threshold` for its parameters: `dy` times their derivatives.

    This is `fastact.threshold_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    threshold : array_like
        Threshold; an input equal to it is replaced. Broadcasts against the other inputs.
    value : array_like
        Result for inputs up to the threshold. Broadcasts against the other inputs.

    Returns
    -------
    dthreshold : ndarray or scalar
        Gradient of the loss with respect to `threshold`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: an integer type, float16,
        bfloat16, float32, float64 or longdouble. autograd traces the result if it traces an
        input.
    dvalue : ndarray or scalar
        Gradient of the loss with respect to `value`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: an integer type, float16,
        bfloat16, float32, float64 or longdouble. autograd traces the result if it traces an
        input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `threshold` or `value` is requested.

    See Also
    --------
    fastact.threshold_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > threshold else value``

    Derivative with respect to `threshold`: ``0``

    Derivative with respect to `value`: ``1 if x <= threshold else 0``

    References
    ----------
    .. [1] PyTorch, torch.nn.Threshold

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> dthreshold, dvalue = fa.threshold_backward_parameters(dy, x, threshold=0.5, value=0.5)
    >>> np.round(dthreshold, 4).tolist()
    [0.0, 0.0, 0.0, 0.0]
    >>> np.round(dvalue, 4).tolist()
    [1.0, -2.0, 0.0, 0.0]
    """

def squared_relu(x: ArrayLike, /) -> Any:
    """Square of the rectified linear unit.

    This is `fastact.squared_relu` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.
        autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.squared_relu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``max(x, 0)**2``

    Derivative: ``2 * max(x, 0)``

    The gradient is that of `squared_relu_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] D. So et al., Primer: searching for efficient transformers for language modeling,
       NeurIPS 2021

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.squared_relu(x), 4).tolist()
    [0.0, 0.0, 0.64, 49.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.squared_relu)(x), 4).tolist()
    [0.0, 0.0, 1.6, 14.0]
    """

def squared_relu_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `squared_relu` with respect to `x`.

    This is `fastact.squared_relu_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: an integer type, float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.squared_relu_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``max(x, 0)**2``

    Derivative: ``2 * max(x, 0)``

    The gradient with respect to `x` is the gradient of the result times ``2 *
    relu_derivative(x)``.

    References
    ----------
    .. [1] D. So et al., Primer: searching for efficient transformers for language modeling,
       NeurIPS 2021

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.squared_relu_derivative(x), 4).tolist()
    [0.0, 0.0, 1.6, 14.0]
    """

def squared_relu_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `squared_relu`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.squared_relu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: an integer type, float16, bfloat16,
        float32, float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.squared_relu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``max(x, 0)**2``

    Derivative: ``2 * max(x, 0)``

    References
    ----------
    .. [1] D. So et al., Primer: searching for efficient transformers for language modeling,
       NeurIPS 2021

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.squared_relu_backward(dy, x), 4).tolist()
    [0.0, 0.0, 0.8, 42.0]
    """

def hard_tanh(x: ArrayLike, /, min_val: ArrayLike = -1, max_val: ArrayLike = 1) -> Any:
    """Identity clipped to [min_val, max_val].

    This is `fastact.hard_tanh` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    min_val : array_like, default -1
        Lower bound of the result. Broadcasts against the other inputs.
    max_val : array_like, default 1
        Upper bound of the result. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.
        autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.hard_tanh : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(x, min_val), max_val)``

    Derivative: ``1 if min_val < x < max_val else 0``

    The gradient is that of `hard_tanh_backward`, bit for bit; it can be differentiated
    again. The gradients of the parameters are those of `hard_tanh_backward_parameters`.

    References
    ----------
    .. [1] R. Collobert, Large scale machine learning, PhD thesis, Université Paris 6, 2004

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.hard_tanh(x), 4).tolist()
    [-1.0, -0.5, 0.8, 1.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.hard_tanh)(x), 4).tolist()
    [0.0, 1.0, 1.0, 0.0]
    """

def hard_tanh_derivative(x: ArrayLike, /, min_val: ArrayLike = -1, max_val: ArrayLike = 1) -> Any:
    """Derivative of `hard_tanh` with respect to `x`.

    This is `fastact.hard_tanh_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    min_val : array_like, default -1
        Lower bound of the result. Broadcasts against the other inputs.
    max_val : array_like, default 1
        Upper bound of the result. Broadcasts against the other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: an integer type, float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `min_val` or `max_val` is requested.

    See Also
    --------
    fastact.hard_tanh_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(x, min_val), max_val)``

    Derivative: ``1 if min_val < x < max_val else 0``

    The gradient with respect to `x` is the gradient of the result times ``0``.

    References
    ----------
    .. [1] R. Collobert, Large scale machine learning, PhD thesis, Université Paris 6, 2004

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.hard_tanh_derivative(x), 4).tolist()
    [0.0, 1.0, 1.0, 0.0]
    """

def hard_tanh_backward(dy: ArrayLike, x: ArrayLike, /, min_val: ArrayLike = -1, max_val: ArrayLike = 1) -> Any:
    """Backward pass of `hard_tanh`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.hard_tanh_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    min_val : array_like, default -1
        Lower bound of the result. Broadcasts against the other inputs.
    max_val : array_like, default 1
        Upper bound of the result. Broadcasts against the other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: an integer type, float16, bfloat16,
        float32, float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `min_val` or `max_val` is requested.

    See Also
    --------
    fastact.hard_tanh_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(x, min_val), max_val)``

    Derivative: ``1 if min_val < x < max_val else 0``

    References
    ----------
    .. [1] R. Collobert, Large scale machine learning, PhD thesis, Université Paris 6, 2004

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.hard_tanh_backward(dy, x), 4).tolist()
    [0.0, -2.0, 0.5, 0.0]
    """

def hard_tanh_backward_parameters(
    dy: ArrayLike,
    x: ArrayLike,
    /,
    min_val: ArrayLike = -1,
    max_val: ArrayLike = 1,
) -> tuple[Any, Any]:
    """Backward pass of `hard_tanh` for its parameters: `dy` times their derivatives.

    This is `fastact.hard_tanh_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    min_val : array_like, default -1
        Lower bound of the result. Broadcasts against the other inputs.
    max_val : array_like, default 1
        Upper bound of the result. Broadcasts against the other inputs.

    Returns
    -------
    dmin_val : ndarray or scalar
        Gradient of the loss with respect to `min_val`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: an integer type, float16,
        bfloat16, float32, float64 or longdouble. autograd traces the result if it traces an
        input.
    dmax_val : ndarray or scalar
        Gradient of the loss with respect to `max_val`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: an integer type, float16,
        bfloat16, float32, float64 or longdouble. autograd traces the result if it traces an
        input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `min_val` or `max_val` is requested.

    See Also
    --------
    fastact.hard_tanh_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(x, min_val), max_val)``

    Derivative with respect to `min_val`: ``1 if x <= min_val else 0``

    Derivative with respect to `max_val`: ``1 if x >= max_val else 0``

    References
    ----------
    .. [1] R. Collobert, Large scale machine learning, PhD thesis, Université Paris 6, 2004

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> dmin_val, dmax_val = fa.hard_tanh_backward_parameters(dy, x)
    >>> np.round(dmin_val, 4).tolist()
    [1.0, 0.0, 0.0, 0.0]
    >>> np.round(dmax_val, 4).tolist()
    [0.0, 0.0, 0.0, 3.0]
    """

def hard_sigmoid(x: ArrayLike, /, alpha: ArrayLike = 0.16666666666666666, beta: ArrayLike = 0.5) -> Any:
    """Piecewise linear approximation of the sigmoid.

    This is `fastact.hard_sigmoid` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    alpha : array_like, default 1/6
        Slope between the kinks. Broadcasts against the other inputs.
    beta : array_like, default 0.5
        Value at 0. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.hard_sigmoid : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(alpha * x + beta, 0), 1)``

    Derivative: ``alpha if 0 < alpha * x + beta < 1 else 0``

    The gradient is that of `hard_sigmoid_backward`, bit for bit; it can be differentiated
    again. The gradients of the parameters are those of `hard_sigmoid_backward_parameters`.

    References
    ----------
    .. [1] M. Courbariaux, Y. Bengio and J.-P. David, BinaryConnect, NeurIPS 2015; ONNX,
       HardSigmoid

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.hard_sigmoid(x), 4).tolist()
    [0.1667, 0.4167, 0.6333, 1.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.hard_sigmoid)(x), 4).tolist()
    [0.1667, 0.1667, 0.1667, 0.0]
    """

def hard_sigmoid_derivative(
    x: ArrayLike,
    /,
    alpha: ArrayLike = 0.16666666666666666,
    beta: ArrayLike = 0.5,
) -> Any:
    """Derivative of `hard_sigmoid` with respect to `x`.

    This is `fastact.hard_sigmoid_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    alpha : array_like, default 1/6
        Slope between the kinks. Broadcasts against the other inputs.
    beta : array_like, default 0.5
        Value at 0. Broadcasts against the other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `alpha` or `beta` is requested.

    See Also
    --------
    fastact.hard_sigmoid_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(alpha * x + beta, 0), 1)``

    Derivative: ``alpha if 0 < alpha * x + beta < 1 else 0``

    The gradient with respect to `x` is the gradient of the result times ``0``.

    References
    ----------
    .. [1] M. Courbariaux, Y. Bengio and J.-P. David, BinaryConnect, NeurIPS 2015; ONNX,
       HardSigmoid

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.hard_sigmoid_derivative(x), 4).tolist()
    [0.1667, 0.1667, 0.1667, 0.0]
    """

def hard_sigmoid_backward(
    dy: ArrayLike,
    x: ArrayLike,
    /,
    alpha: ArrayLike = 0.16666666666666666,
    beta: ArrayLike = 0.5,
) -> Any:
    """Backward pass of `hard_sigmoid`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.hard_sigmoid_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    alpha : array_like, default 1/6
        Slope between the kinks. Broadcasts against the other inputs.
    beta : array_like, default 0.5
        Value at 0. Broadcasts against the other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `alpha` or `beta` is requested.

    See Also
    --------
    fastact.hard_sigmoid_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(alpha * x + beta, 0), 1)``

    Derivative: ``alpha if 0 < alpha * x + beta < 1 else 0``

    References
    ----------
    .. [1] M. Courbariaux, Y. Bengio and J.-P. David, BinaryConnect, NeurIPS 2015; ONNX,
       HardSigmoid

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.hard_sigmoid_backward(dy, x), 4).tolist()
    [0.1667, -0.3333, 0.0833, 0.0]
    """

def hard_sigmoid_backward_parameters(
    dy: ArrayLike,
    x: ArrayLike,
    /,
    alpha: ArrayLike = 0.16666666666666666,
    beta: ArrayLike = 0.5,
) -> tuple[Any, Any]:
    """Backward pass of `hard_sigmoid` for its parameters: `dy` times their derivatives.

    This is `fastact.hard_sigmoid_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    alpha : array_like, default 1/6
        Slope between the kinks. Broadcasts against the other inputs.
    beta : array_like, default 0.5
        Value at 0. Broadcasts against the other inputs.

    Returns
    -------
    dalpha : ndarray or scalar
        Gradient of the loss with respect to `alpha`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.
    dbeta : ndarray or scalar
        Gradient of the loss with respect to `beta`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `alpha` or `beta` is requested.

    See Also
    --------
    fastact.hard_sigmoid_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max(alpha * x + beta, 0), 1)``

    Derivative with respect to `alpha`: ``x if 0 < alpha * x + beta < 1 else 0``

    Derivative with respect to `beta`: ``1 if 0 < alpha * x + beta < 1 else 0``

    References
    ----------
    .. [1] M. Courbariaux, Y. Bengio and J.-P. David, BinaryConnect, NeurIPS 2015; ONNX,
       HardSigmoid

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> dalpha, dbeta = fa.hard_sigmoid_backward_parameters(dy, x)
    >>> np.round(dalpha, 4).tolist()
    [-2.0, 1.0, 0.4, 0.0]
    >>> np.round(dbeta, 4).tolist()
    [1.0, -2.0, 0.5, 0.0]
    """

def hard_swish(x: ArrayLike, /) -> Any:
    """Piecewise quadratic approximation of silu.

    This is `fastact.hard_swish` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.hard_swish : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * min(max(x / 6 + 1/2, 0), 1)``

    Derivative: ``0 if x <= -3 else 1 if x >= 3 else x / 3 + 1/2``

    The gradient is that of `hard_swish_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] A. Howard et al., Searching for MobileNetV3, ICCV 2019

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.hard_swish(x), 4).tolist()
    [-0.3333, -0.2083, 0.5067, 7.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.hard_swish)(x), 4).tolist()
    [-0.1667, 0.3333, 0.7667, 1.0]
    """

def hard_swish_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `hard_swish` with respect to `x`.

    This is `fastact.hard_swish_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.hard_swish_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * min(max(x / 6 + 1/2, 0), 1)``

    Derivative: ``0 if x <= -3 else 1 if x >= 3 else x / 3 + 1/2``

    The gradient with respect to `x` is the gradient of the result times
    ``relu6_derivative(x + 3) / 3``.

    References
    ----------
    .. [1] A. Howard et al., Searching for MobileNetV3, ICCV 2019

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.hard_swish_derivative(x), 4).tolist()
    [-0.1667, 0.3333, 0.7667, 1.0]
    """

def hard_swish_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `hard_swish`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.hard_swish_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.hard_swish_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * min(max(x / 6 + 1/2, 0), 1)``

    Derivative: ``0 if x <= -3 else 1 if x >= 3 else x / 3 + 1/2``

    References
    ----------
    .. [1] A. Howard et al., Searching for MobileNetV3, ICCV 2019

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.hard_swish_backward(dy, x), 4).tolist()
    [-0.1667, -0.6667, 0.3833, 3.0]
    """

def hard_shrink(x: ArrayLike, /, lambd: ArrayLike = 0.5) -> Any:
    """Identity outside [-lambd, lambd], zero inside.

    This is `fastact.hard_shrink` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    lambd : array_like, default 0.5
        Inputs up to this magnitude give 0. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `lambd` is requested.

    See Also
    --------
    fastact.hard_shrink : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if |x| > lambd else 0``

    Derivative: ``1 if |x| > lambd else 0``

    The gradient is that of `hard_shrink_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] D. Donoho and I. Johnstone, Ideal spatial adaptation by wavelet shrinkage,
       Biometrika 81, 1994

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.hard_shrink(x), 4).tolist()
    [-2.0, 0.0, 0.8, 7.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.hard_shrink)(x), 4).tolist()
    [1.0, 0.0, 1.0, 1.0]
    """

def hard_shrink_derivative(x: ArrayLike, /, lambd: ArrayLike = 0.5) -> Any:
    """Derivative of `hard_shrink` with respect to `x`.

    This is `fastact.hard_shrink_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    lambd : array_like, default 0.5
        Inputs up to this magnitude give 0. Broadcasts against the other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `lambd` is requested.

    See Also
    --------
    fastact.hard_shrink_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if |x| > lambd else 0``

    Derivative: ``1 if |x| > lambd else 0``

    The gradient with respect to `x` is the gradient of the result times ``0``.

    References
    ----------
    .. [1] D. Donoho and I. Johnstone, Ideal spatial adaptation by wavelet shrinkage,
       Biometrika 81, 1994

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.hard_shrink_derivative(x), 4).tolist()
    [1.0, 0.0, 1.0, 1.0]
    """

def hard_shrink_backward(dy: ArrayLike, x: ArrayLike, /, lambd: ArrayLike = 0.5) -> Any:
    """Backward pass of `hard_shrink`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.hard_shrink_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    lambd : array_like, default 0.5
        Inputs up to this magnitude give 0. Broadcasts against the other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `lambd` is requested.

    See Also
    --------
    fastact.hard_shrink_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if |x| > lambd else 0``

    Derivative: ``1 if |x| > lambd else 0``

    References
    ----------
    .. [1] D. Donoho and I. Johnstone, Ideal spatial adaptation by wavelet shrinkage,
       Biometrika 81, 1994

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.hard_shrink_backward(dy, x), 4).tolist()
    [1.0, 0.0, 0.5, 3.0]
    """

def soft_shrink(x: ArrayLike, /, lambd: ArrayLike = 0.5) -> Any:
    """Inputs shrunk towards zero by `lambd`.

    This is `fastact.soft_shrink` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    lambd : array_like, default 0.5
        Amount to shrink by; inputs up to this magnitude give 0. Broadcasts against the
        other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.soft_shrink : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x - lambd if x > lambd else x + lambd if x < -lambd else 0``

    Derivative: ``1 if |x| > lambd else 0``

    The gradient is that of `soft_shrink_backward`, bit for bit; it can be differentiated
    again. The gradients of the parameters are those of `soft_shrink_backward_parameters`.

    References
    ----------
    .. [1] D. Donoho, De-noising by soft-thresholding, IEEE Trans. Inf. Theory 41, 1995

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.soft_shrink(x), 4).tolist()
    [-1.5, 0.0, 0.3, 6.5]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.soft_shrink)(x), 4).tolist()
    [1.0, 0.0, 1.0, 1.0]
    """

def soft_shrink_derivative(x: ArrayLike, /, lambd: ArrayLike = 0.5) -> Any:
    """Derivative of `soft_shrink` with respect to `x`.

    This is `fastact.soft_shrink_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    lambd : array_like, default 0.5
        Amount to shrink by; inputs up to this magnitude give 0. Broadcasts against the
        other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `lambd` is requested.

    See Also
    --------
    fastact.soft_shrink_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x - lambd if x > lambd else x + lambd if x < -lambd else 0``

    Derivative: ``1 if |x| > lambd else 0``

    The gradient with respect to `x` is the gradient of the result times ``0``.

    References
    ----------
    .. [1] D. Donoho, De-noising by soft-thresholding, IEEE Trans. Inf. Theory 41, 1995

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.soft_shrink_derivative(x), 4).tolist()
    [1.0, 0.0, 1.0, 1.0]
    """

def soft_shrink_backward(dy: ArrayLike, x: ArrayLike, /, lambd: ArrayLike = 0.5) -> Any:
    """Backward pass of `soft_shrink`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.soft_shrink_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    lambd : array_like, default 0.5
        Amount to shrink by; inputs up to this magnitude give 0. Broadcasts against the
        other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `lambd` is requested.

    See Also
    --------
    fastact.soft_shrink_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x - lambd if x > lambd else x + lambd if x < -lambd else 0``

    Derivative: ``1 if |x| > lambd else 0``

    References
    ----------
    .. [1] D. Donoho, De-noising by soft-thresholding, IEEE Trans. Inf. Theory 41, 1995

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.soft_shrink_backward(dy, x), 4).tolist()
    [1.0, 0.0, 0.5, 3.0]
    """

def soft_shrink_backward_parameters(dy: ArrayLike, x: ArrayLike, /, lambd: ArrayLike = 0.5) -> Any:
    """Backward pass of `soft_shrink` for its parameters: `dy` times their derivatives.

    This is `fastact.soft_shrink_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    lambd : array_like, default 0.5
        Amount to shrink by; inputs up to this magnitude give 0. Broadcasts against the
        other inputs.

    Returns
    -------
    dlambd : ndarray or scalar
        Gradient of the loss with respect to `lambd`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `lambd` is requested.

    See Also
    --------
    fastact.soft_shrink_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x - lambd if x > lambd else x + lambd if x < -lambd else 0``

    Derivative with respect to `lambd`: ``-1 if x > lambd else (1 if x < -lambd else 0)``

    References
    ----------
    .. [1] D. Donoho, De-noising by soft-thresholding, IEEE Trans. Inf. Theory 41, 1995

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.soft_shrink_backward_parameters(dy, x), 4).tolist()
    [1.0, 0.0, -0.5, -3.0]
    """

def sparse_plus(x: ArrayLike, /) -> Any:
    """Approximation of softplus by two straight lines and a parabola.

    This is `fastact.sparse_plus` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.sparse_plus : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``0 if x <= -1 else x if x >= 1 else (x + 1)**2 / 4``

    Derivative: ``sparse_sigmoid(x)``

    The gradient is that of `sparse_plus_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] JAX, jax.nn.sparse_plus

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.sparse_plus(x), 4).tolist()
    [0.0, 0.0625, 0.81, 7.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.sparse_plus)(x), 4).tolist()
    [0.0, 0.25, 0.9, 1.0]
    """

def sparse_plus_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `sparse_plus` with respect to `x`.

    This is `fastact.sparse_plus_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.sparse_plus_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``0 if x <= -1 else x if x >= 1 else (x + 1)**2 / 4``

    Derivative: ``sparse_sigmoid(x)``

    The gradient with respect to `x` is the gradient of the result times
    ``sparse_sigmoid_derivative(x)``.

    References
    ----------
    .. [1] JAX, jax.nn.sparse_plus

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.sparse_plus_derivative(x), 4).tolist()
    [0.0, 0.25, 0.9, 1.0]
    """

def sparse_plus_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `sparse_plus`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.sparse_plus_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.sparse_plus_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``0 if x <= -1 else x if x >= 1 else (x + 1)**2 / 4``

    Derivative: ``sparse_sigmoid(x)``

    References
    ----------
    .. [1] JAX, jax.nn.sparse_plus

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.sparse_plus_backward(dy, x), 4).tolist()
    [0.0, -0.5, 0.45, 3.0]
    """

def sparse_sigmoid(x: ArrayLike, /) -> Any:
    """Derivative of sparse_plus.

    This is `fastact.sparse_sigmoid` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.sparse_sigmoid : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max((x + 1) / 2, 0), 1)``

    Derivative: ``1/2 if -1 < x < 1 else 0``

    The gradient is that of `sparse_sigmoid_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] A. Martins and R. Astudillo, From softmax to sparsemax, ICML 2016; JAX,
       jax.nn.sparse_sigmoid

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.sparse_sigmoid(x), 4).tolist()
    [0.0, 0.25, 0.9, 1.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.sparse_sigmoid)(x), 4).tolist()
    [0.0, 0.5, 0.5, 0.0]
    """

def sparse_sigmoid_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `sparse_sigmoid` with respect to `x`.

    This is `fastact.sparse_sigmoid_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.sparse_sigmoid_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max((x + 1) / 2, 0), 1)``

    Derivative: ``1/2 if -1 < x < 1 else 0``

    The gradient with respect to `x` is the gradient of the result times ``0``.

    References
    ----------
    .. [1] A. Martins and R. Astudillo, From softmax to sparsemax, ICML 2016; JAX,
       jax.nn.sparse_sigmoid

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.sparse_sigmoid_derivative(x), 4).tolist()
    [0.0, 0.5, 0.5, 0.0]
    """

def sparse_sigmoid_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `sparse_sigmoid`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.sparse_sigmoid_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.sparse_sigmoid_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``min(max((x + 1) / 2, 0), 1)``

    Derivative: ``1/2 if -1 < x < 1 else 0``

    References
    ----------
    .. [1] A. Martins and R. Astudillo, From softmax to sparsemax, ICML 2016; JAX,
       jax.nn.sparse_sigmoid

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.sparse_sigmoid_backward(dy, x), 4).tolist()
    [0.0, -1.0, 0.25, 0.0]
    """

def elu(x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Exponential linear unit.

    This is `fastact.elu` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    alpha : array_like, default 1
        Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
        other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.elu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else alpha * expm1(x)``

    Derivative: ``1 if x > 0 else alpha * exp(x)``

    The gradient is that of `elu_backward`, bit for bit; it can be differentiated again. The
    gradients of the parameters are those of `elu_backward_parameters`.

    References
    ----------
    .. [1] D.-A. Clevert, T. Unterthiner and S. Hochreiter, Fast and accurate deep network
       learning by exponential linear units, ICLR 2016

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.elu(x), 4).tolist()
    [-0.8647, -0.3935, 0.8, 7.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.elu)(x), 4).tolist()
    [0.1353, 0.6065, 1.0, 1.0]
    """

def elu_derivative(x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Derivative of `elu` with respect to `x`.

    This is `fastact.elu_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    alpha : array_like, default 1
        Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
        other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `alpha` is requested.

    See Also
    --------
    fastact.elu_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else alpha * expm1(x)``

    Derivative: ``1 if x > 0 else alpha * exp(x)``

    The gradient with respect to `x` is the gradient of the result times ``elu_derivative(x,
    alpha) * (x <= 0)``.

    References
    ----------
    .. [1] D.-A. Clevert, T. Unterthiner and S. Hochreiter, Fast and accurate deep network
       learning by exponential linear units, ICLR 2016

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.elu_derivative(x), 4).tolist()
    [0.1353, 0.6065, 1.0, 1.0]
    """

def elu_backward(dy: ArrayLike, x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Backward pass of `elu`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.elu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    alpha : array_like, default 1
        Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
        other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `alpha` is requested.

    See Also
    --------
    fastact.elu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else alpha * expm1(x)``

    Derivative: ``1 if x > 0 else alpha * exp(x)``

    References
    ----------
    .. [1] D.-A. Clevert, T. Unterthiner and S. Hochreiter, Fast and accurate deep network
       learning by exponential linear units, ICLR 2016

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.elu_backward(dy, x), 4).tolist()
    [0.1353, -1.2131, 0.5, 3.0]
    """

def elu_backward_parameters(dy: ArrayLike, x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Backward pass of `elu` for its parameters: `dy` times their derivatives.

    This is `fastact.elu_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    alpha : array_like, default 1
        Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
        other inputs.

    Returns
    -------
    dalpha : ndarray or scalar
        Gradient of the loss with respect to `alpha`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `alpha` is requested.

    See Also
    --------
    fastact.elu_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else alpha * expm1(x)``

    Derivative with respect to `alpha`: ``0 if x > 0 else expm1(x)``

    References
    ----------
    .. [1] D.-A. Clevert, T. Unterthiner and S. Hochreiter, Fast and accurate deep network
       learning by exponential linear units, ICLR 2016

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.elu_backward_parameters(dy, x), 4).tolist()
    [-0.8647, 0.7869, 0.0, 0.0]
    """

def celu(x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Continuously differentiable exponential linear unit.

    This is `fastact.celu` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    alpha : array_like, default 1
        Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
        other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.celu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else alpha * expm1(x / alpha)``

    Derivative: ``1 if x > 0 else exp(x / alpha)``

    The gradient is that of `celu_backward`, bit for bit; it can be differentiated again.
    The gradients of the parameters are those of `celu_backward_parameters`.

    References
    ----------
    .. [1] J. Barron, Continuously differentiable exponential linear units, arXiv:1704.07483

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.celu(x), 4).tolist()
    [-0.8647, -0.3935, 0.8, 7.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.celu)(x), 4).tolist()
    [0.1353, 0.6065, 1.0, 1.0]
    """

def celu_derivative(x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Derivative of `celu` with respect to `x`.

    This is `fastact.celu_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    alpha : array_like, default 1
        Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
        other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `alpha` is requested.

    See Also
    --------
    fastact.celu_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else alpha * expm1(x / alpha)``

    Derivative: ``1 if x > 0 else exp(x / alpha)``

    The gradient with respect to `x` is the gradient of the result times
    ``celu_derivative(x, alpha) / alpha * (x <= 0)``.

    References
    ----------
    .. [1] J. Barron, Continuously differentiable exponential linear units, arXiv:1704.07483

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.celu_derivative(x), 4).tolist()
    [0.1353, 0.6065, 1.0, 1.0]
    """

def celu_backward(dy: ArrayLike, x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Backward pass of `celu`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.celu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    alpha : array_like, default 1
        Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
        other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `alpha` is requested.

    See Also
    --------
    fastact.celu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else alpha * expm1(x / alpha)``

    Derivative: ``1 if x > 0 else exp(x / alpha)``

    References
    ----------
    .. [1] J. Barron, Continuously differentiable exponential linear units, arXiv:1704.07483

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.celu_backward(dy, x), 4).tolist()
    [0.1353, -1.2131, 0.5, 3.0]
    """

def celu_backward_parameters(dy: ArrayLike, x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Backward pass of `celu` for its parameters: `dy` times their derivatives.

    This is `fastact.celu_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    alpha : array_like, default 1
        Scale of the negative part; the limit at -inf is -alpha. Broadcasts against the
        other inputs.

    Returns
    -------
    dalpha : ndarray or scalar
        Gradient of the loss with respect to `alpha`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `alpha` is requested.

    See Also
    --------
    fastact.celu_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x if x > 0 else alpha * expm1(x / alpha)``

    Derivative with respect to `alpha`: ``0 if x > 0 else expm1(x / alpha) - x / alpha *
    exp(x / alpha)``

    References
    ----------
    .. [1] J. Barron, Continuously differentiable exponential linear units, arXiv:1704.07483

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.celu_backward_parameters(dy, x), 4).tolist()
    [-0.594, 0.1804, 0.0, 0.0]
    """

def selu(x: ArrayLike, /) -> Any:
    """Scaled exponential linear unit, which preserves mean 0 and variance 1.

    This is `fastact.selu` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.selu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``lambda * (x if x > 0 else alpha * expm1(x)), lambda = 1.05070098735548, alpha =
    1.67326324235438``

    Derivative: ``lambda if x > 0 else lambda * alpha * exp(x)``

    The gradient is that of `selu_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] G. Klambauer et al., Self-normalizing neural networks, NeurIPS 2017

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.selu(x), 4).tolist()
    [-1.5202, -0.6918, 0.8406, 7.3549]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.selu)(x), 4).tolist()
    [0.2379, 1.0663, 1.0507, 1.0507]
    """

def selu_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `selu` with respect to `x`.

    This is `fastact.selu_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.selu_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``lambda * (x if x > 0 else alpha * expm1(x)), lambda = 1.05070098735548, alpha =
    1.67326324235438``

    Derivative: ``lambda if x > 0 else lambda * alpha * exp(x)``

    The gradient with respect to `x` is the gradient of the result times
    ``selu_derivative(x) * (x <= 0)``.

    References
    ----------
    .. [1] G. Klambauer et al., Self-normalizing neural networks, NeurIPS 2017

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.selu_derivative(x), 4).tolist()
    [0.2379, 1.0663, 1.0507, 1.0507]
    """

def selu_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `selu`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.selu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.selu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``lambda * (x if x > 0 else alpha * expm1(x)), lambda = 1.05070098735548, alpha =
    1.67326324235438``

    Derivative: ``lambda if x > 0 else lambda * alpha * exp(x)``

    References
    ----------
    .. [1] G. Klambauer et al., Self-normalizing neural networks, NeurIPS 2017

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.selu_backward(dy, x), 4).tolist()
    [0.2379, -2.1327, 0.5254, 3.1521]
    """

def sigmoid(x: ArrayLike, /) -> Any:
    """Logistic sigmoid.

    This is `fastact.sigmoid` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.sigmoid : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``1 / (1 + exp(-x))``

    Derivative: ``sigmoid(x) * sigmoid(-x)``

    The gradient is that of `sigmoid_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] P.-F. Verhulst, Notice sur la loi que la population poursuit dans son
       accroissement, 1838

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.sigmoid(x), 4).tolist()
    [0.1192, 0.3775, 0.69, 0.9991]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.sigmoid)(x), 4).tolist()
    [0.105, 0.235, 0.2139, 0.0009]
    """

def sigmoid_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `sigmoid` with respect to `x`.

    This is `fastact.sigmoid_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.sigmoid_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``1 / (1 + exp(-x))``

    Derivative: ``sigmoid(x) * sigmoid(-x)``

    The gradient with respect to `x` is the gradient of the result times
    ``-sigmoid_derivative(x) * tanh(x / 2)``.

    References
    ----------
    .. [1] P.-F. Verhulst, Notice sur la loi que la population poursuit dans son
       accroissement, 1838

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.sigmoid_derivative(x), 4).tolist()
    [0.105, 0.235, 0.2139, 0.0009]
    """

def sigmoid_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `sigmoid`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.sigmoid_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.sigmoid_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``1 / (1 + exp(-x))``

    Derivative: ``sigmoid(x) * sigmoid(-x)``

    References
    ----------
    .. [1] P.-F. Verhulst, Notice sur la loi que la population poursuit dans son
       accroissement, 1838

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.sigmoid_backward(dy, x), 4).tolist()
    [0.105, -0.47, 0.107, 0.0027]
    """

def tanh(x: ArrayLike, /) -> Any:
    """Hyperbolic tangent.

    This is `fastact.tanh` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.tanh : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``tanh(x)``

    Derivative: ``1 / cosh(x)**2``

    The gradient is that of `tanh_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] Y. LeCun et al., Efficient BackProp, 1998

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.tanh(x), 4).tolist()
    [-0.964, -0.4621, 0.664, 1.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.tanh)(x), 4).tolist()
    [0.0707, 0.7864, 0.5591, 0.0]
    """

def tanh_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `tanh` with respect to `x`.

    This is `fastact.tanh_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.tanh_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``tanh(x)``

    Derivative: ``1 / cosh(x)**2``

    The gradient with respect to `x` is the gradient of the result times ``-2 * tanh(x) *
    tanh_derivative(x)``.

    References
    ----------
    .. [1] Y. LeCun et al., Efficient BackProp, 1998

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.tanh_derivative(x), 4).tolist()
    [0.0707, 0.7864, 0.5591, 0.0]
    """

def tanh_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `tanh`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.tanh_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.tanh_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``tanh(x)``

    Derivative: ``1 / cosh(x)**2``

    References
    ----------
    .. [1] Y. LeCun et al., Efficient BackProp, 1998

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.tanh_backward(dy, x), 4).tolist()
    [0.0707, -1.5729, 0.2795, 0.0]
    """

def softcap(x: ArrayLike, /, cap: ArrayLike) -> Any:
    """Hyperbolic tangent scaled to saturate at `cap`.

    This is `fastact.softcap` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    cap : array_like
        Bound of the magnitude of the result. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.softcap : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``cap * tanh(x / cap)``

    Derivative: ``1 / cosh(x / cap)**2``

    The gradient is that of `softcap_backward`, bit for bit; it can be differentiated again.
    The gradients of the parameters are those of `softcap_backward_parameters`.

    References
    ----------
    .. [1] Gemma Team, Gemma 2, arXiv:2408.00118

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.softcap(x, cap=0.5), 4).tolist()
    [-0.4997, -0.3808, 0.4608, 0.5]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(lambda x: fa.softcap(x, cap=0.5))(x), 4).tolist()
    [0.0013, 0.42, 0.1505, 0.0]
    """

def softcap_derivative(x: ArrayLike, /, cap: ArrayLike) -> Any:
    """Derivative of `softcap` with respect to `x`.

    This is `fastact.softcap_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    cap : array_like
        Bound of the magnitude of the result. Broadcasts against the other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `cap` is requested.

    See Also
    --------
    fastact.softcap_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``cap * tanh(x / cap)``

    Derivative: ``1 / cosh(x / cap)**2``

    The gradient with respect to `x` is the gradient of the result times ``-2 * tanh(x /
    cap) * tanh_derivative(x / cap) / cap``.

    References
    ----------
    .. [1] Gemma Team, Gemma 2, arXiv:2408.00118

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.softcap_derivative(x, cap=0.5), 4).tolist()
    [0.0013, 0.42, 0.1505, 0.0]
    """

def softcap_backward(dy: ArrayLike, x: ArrayLike, /, cap: ArrayLike) -> Any:
    """Backward pass of `softcap`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.softcap_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    cap : array_like
        Bound of the magnitude of the result. Broadcasts against the other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `cap` is requested.

    See Also
    --------
    fastact.softcap_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``cap * tanh(x / cap)``

    Derivative: ``1 / cosh(x / cap)**2``

    References
    ----------
    .. [1] Gemma Team, Gemma 2, arXiv:2408.00118

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.softcap_backward(dy, x, cap=0.5), 4).tolist()
    [0.0013, -0.8399, 0.0753, 0.0]
    """

def softcap_backward_parameters(dy: ArrayLike, x: ArrayLike, /, cap: ArrayLike) -> Any:
    """Backward pass of `softcap` for its parameters: `dy` times their derivatives.

    This is `fastact.softcap_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    cap : array_like
        Bound of the magnitude of the result. Broadcasts against the other inputs.

    Returns
    -------
    dcap : ndarray or scalar
        Gradient of the loss with respect to `cap`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `cap` is requested.

    See Also
    --------
    fastact.softcap_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``cap * tanh(x / cap)``

    Derivative with respect to `cap`: ``tanh(x / cap) - x / cap * (1 - tanh(x / cap)**2)``

    References
    ----------
    .. [1] Gemma Team, Gemma 2, arXiv:2408.00118

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.softcap_backward_parameters(dy, x, cap=0.5), 4).tolist()
    [-0.994, 0.6832, 0.3404, 3.0]
    """

def log_sigmoid(x: ArrayLike, /) -> Any:
    """Logarithm of the logistic sigmoid.

    This is `fastact.log_sigmoid` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.log_sigmoid : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``-log1p(exp(-x))``

    Derivative: ``sigmoid(-x)``

    The gradient is that of `log_sigmoid_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] PyTorch, torch.nn.LogSigmoid

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.log_sigmoid(x), 4).tolist()
    [-2.1269, -0.9741, -0.3711, -0.0009]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.log_sigmoid)(x), 4).tolist()
    [0.8808, 0.6225, 0.31, 0.0009]
    """

def log_sigmoid_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `log_sigmoid` with respect to `x`.

    This is `fastact.log_sigmoid_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.log_sigmoid_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``-log1p(exp(-x))``

    Derivative: ``sigmoid(-x)``

    The gradient with respect to `x` is the gradient of the result times
    ``-sigmoid_derivative(x)``.

    References
    ----------
    .. [1] PyTorch, torch.nn.LogSigmoid

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.log_sigmoid_derivative(x), 4).tolist()
    [0.8808, 0.6225, 0.31, 0.0009]
    """

def log_sigmoid_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `log_sigmoid`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.log_sigmoid_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.log_sigmoid_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``-log1p(exp(-x))``

    Derivative: ``sigmoid(-x)``

    References
    ----------
    .. [1] PyTorch, torch.nn.LogSigmoid

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.log_sigmoid_backward(dy, x), 4).tolist()
    [0.8808, -1.2449, 0.155, 0.0027]
    """

def softplus(x: ArrayLike, /, beta: ArrayLike = 1) -> Any:
    """Smooth approximation of relu.

    This is `fastact.softplus` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    beta : array_like, default 1
        Sharpness; beta = inf gives relu. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.softplus : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``log1p(exp(beta * x)) / beta``

    Derivative: ``sigmoid(beta * x)``

    The gradient is that of `softplus_backward`, bit for bit; it can be differentiated
    again. The gradients of the parameters are those of `softplus_backward_parameters`.

    References
    ----------
    .. [1] C. Dugas et al., Incorporating second-order functional knowledge, NeurIPS 2000

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.softplus(x), 4).tolist()
    [0.1269, 0.4741, 1.1711, 7.0009]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.softplus)(x), 4).tolist()
    [0.1192, 0.3775, 0.69, 0.9991]
    """

def softplus_derivative(x: ArrayLike, /, beta: ArrayLike = 1) -> Any:
    """Derivative of `softplus` with respect to `x`.

    This is `fastact.softplus_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    beta : array_like, default 1
        Sharpness; beta = inf gives relu. Broadcasts against the other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `beta` is requested.

    See Also
    --------
    fastact.softplus_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``log1p(exp(beta * x)) / beta``

    Derivative: ``sigmoid(beta * x)``

    The gradient with respect to `x` is the gradient of the result times ``beta *
    sigmoid_derivative(beta * x)``.

    References
    ----------
    .. [1] C. Dugas et al., Incorporating second-order functional knowledge, NeurIPS 2000

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.softplus_derivative(x), 4).tolist()
    [0.1192, 0.3775, 0.69, 0.9991]
    """

def softplus_backward(dy: ArrayLike, x: ArrayLike, /, beta: ArrayLike = 1) -> Any:
    """Backward pass of `softplus`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.softplus_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    beta : array_like, default 1
        Sharpness; beta = inf gives relu. Broadcasts against the other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `beta` is requested.

    See Also
    --------
    fastact.softplus_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``log1p(exp(beta * x)) / beta``

    Derivative: ``sigmoid(beta * x)``

    References
    ----------
    .. [1] C. Dugas et al., Incorporating second-order functional knowledge, NeurIPS 2000

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.softplus_backward(dy, x), 4).tolist()
    [0.1192, -0.7551, 0.345, 2.9973]
    """

def softplus_backward_parameters(dy: ArrayLike, x: ArrayLike, /, beta: ArrayLike = 1) -> Any:
    """Backward pass of `softplus` for its parameters: `dy` times their derivatives.

    This is `fastact.softplus_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    beta : array_like, default 1
        Sharpness; beta = inf gives relu. Broadcasts against the other inputs.

    Returns
    -------
    dbeta : ndarray or scalar
        Gradient of the loss with respect to `beta`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `beta` is requested.

    See Also
    --------
    fastact.softplus_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``log1p(exp(beta * x)) / beta``

    Derivative with respect to `beta`: ``(x * sigmoid(beta * x) - softplus(x, beta)) /
    beta``

    References
    ----------
    .. [1] C. Dugas et al., Incorporating second-order functional knowledge, NeurIPS 2000

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.softplus_backward_parameters(dy, x), 4).tolist()
    [-0.3653, 1.3257, -0.3096, -0.0219]
    """

def softsign(x: ArrayLike, /) -> Any:
    """Rational sigmoid.

    This is `fastact.softsign` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.softsign : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x / (1 + |x|)``

    Derivative: ``1 / (1 + |x|)**2``

    The gradient is that of `softsign_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] J. Turian, J. Bergstra and Y. Bengio, Quadratic features and deep architectures
       for chunking, NAACL 2009

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.softsign(x), 4).tolist()
    [-0.6667, -0.3333, 0.4444, 0.875]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.softsign)(x), 4).tolist()
    [0.1111, 0.4444, 0.3086, 0.0156]
    """

def softsign_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `softsign` with respect to `x`.

    This is `fastact.softsign_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.softsign_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x / (1 + |x|)``

    Derivative: ``1 / (1 + |x|)**2``

    The gradient with respect to `x` is the gradient of the result times ``-2 * (s :=
    np.sign(x)) * (1 + s * x)**-3``.

    References
    ----------
    .. [1] J. Turian, J. Bergstra and Y. Bengio, Quadratic features and deep architectures
       for chunking, NAACL 2009

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.softsign_derivative(x), 4).tolist()
    [0.1111, 0.4444, 0.3086, 0.0156]
    """

def softsign_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `softsign`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.softsign_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.softsign_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x / (1 + |x|)``

    Derivative: ``1 / (1 + |x|)**2``

    References
    ----------
    .. [1] J. Turian, J. Bergstra and Y. Bengio, Quadratic features and deep architectures
       for chunking, NAACL 2009

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.softsign_backward(dy, x), 4).tolist()
    [0.1111, -0.8889, 0.1543, 0.0469]
    """

def tanh_shrink(x: ArrayLike, /) -> Any:
    """Difference between x and its hyperbolic tangent.

    This is `fastact.tanh_shrink` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.tanh_shrink : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x - tanh(x)``

    Derivative: ``tanh(x)**2``

    The gradient is that of `tanh_shrink_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] PyTorch, torch.nn.Tanhshrink

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.tanh_shrink(x), 4).tolist()
    [-1.036, -0.0379, 0.136, 6.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.tanh_shrink)(x), 4).tolist()
    [0.9293, 0.2136, 0.4409, 1.0]
    """

def tanh_shrink_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `tanh_shrink` with respect to `x`.

    This is `fastact.tanh_shrink_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.tanh_shrink_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x - tanh(x)``

    Derivative: ``tanh(x)**2``

    The gradient with respect to `x` is the gradient of the result times ``2 * tanh(x) *
    tanh_derivative(x)``.

    References
    ----------
    .. [1] PyTorch, torch.nn.Tanhshrink

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.tanh_shrink_derivative(x), 4).tolist()
    [0.9293, 0.2136, 0.4409, 1.0]
    """

def tanh_shrink_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `tanh_shrink`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.tanh_shrink_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.tanh_shrink_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x - tanh(x)``

    Derivative: ``tanh(x)**2``

    References
    ----------
    .. [1] PyTorch, torch.nn.Tanhshrink

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.tanh_shrink_backward(dy, x), 4).tolist()
    [0.9293, -0.4271, 0.2205, 3.0]
    """

def squareplus(x: ArrayLike, /, b: ArrayLike = 4) -> Any:
    """Algebraic approximation of relu.

    This is `fastact.squareplus` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    b : array_like, default 4
        Size of the curved region; b = 0 gives relu. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.squareplus : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``(x + sqrt(x**2 + b)) / 2``

    Derivative: ``(1 + x / sqrt(x**2 + b)) / 2``

    The gradient is that of `squareplus_backward`, bit for bit; it can be differentiated
    again. The gradients of the parameters are those of `squareplus_backward_parameters`.

    References
    ----------
    .. [1] J. Barron, Squareplus: a softplus-like algebraic rectifier, arXiv:2112.11687

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.squareplus(x), 4).tolist()
    [0.4142, 0.7808, 1.477, 7.1401]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.squareplus)(x), 4).tolist()
    [0.1464, 0.3787, 0.6857, 0.9808]
    """

def squareplus_derivative(x: ArrayLike, /, b: ArrayLike = 4) -> Any:
    """Derivative of `squareplus` with respect to `x`.

    This is `fastact.squareplus_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    b : array_like, default 4
        Size of the curved region; b = 0 gives relu. Broadcasts against the other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `b` is requested.

    See Also
    --------
    fastact.squareplus_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``(x + sqrt(x**2 + b)) / 2``

    Derivative: ``(1 + x / sqrt(x**2 + b)) / 2``

    The gradient with respect to `x` is the gradient of the result times ``2 *
    squareplus_derivative(x, b) * squareplus_derivative(-x, b) / (squareplus(x, b) +
    squareplus(-x, b))``.

    References
    ----------
    .. [1] J. Barron, Squareplus: a softplus-like algebraic rectifier, arXiv:2112.11687

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.squareplus_derivative(x), 4).tolist()
    [0.1464, 0.3787, 0.6857, 0.9808]
    """

def squareplus_backward(dy: ArrayLike, x: ArrayLike, /, b: ArrayLike = 4) -> Any:
    """Backward pass of `squareplus`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.squareplus_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    b : array_like, default 4
        Size of the curved region; b = 0 gives relu. Broadcasts against the other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `b` is requested.

    See Also
    --------
    fastact.squareplus_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``(x + sqrt(x**2 + b)) / 2``

    Derivative: ``(1 + x / sqrt(x**2 + b)) / 2``

    References
    ----------
    .. [1] J. Barron, Squareplus: a softplus-like algebraic rectifier, arXiv:2112.11687

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.squareplus_backward(dy, x), 4).tolist()
    [0.1464, -0.7575, 0.3428, 2.9423]
    """

def squareplus_backward_parameters(dy: ArrayLike, x: ArrayLike, /, b: ArrayLike = 4) -> Any:
    """Backward pass of `squareplus` for its parameters: `dy` times their derivatives.

    This is `fastact.squareplus_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    b : array_like, default 4
        Size of the curved region; b = 0 gives relu. Broadcasts against the other inputs.

    Returns
    -------
    db : ndarray or scalar
        Gradient of the loss with respect to `b`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `b` is requested.

    See Also
    --------
    fastact.squareplus_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``(x + sqrt(x**2 + b)) / 2``

    Derivative with respect to `b`: ``1 / (4 * sqrt(x**2 + b))``

    References
    ----------
    .. [1] J. Barron, Squareplus: a softplus-like algebraic rectifier, arXiv:2112.11687

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.squareplus_backward_parameters(dy, x), 4).tolist()
    [0.0884, -0.2425, 0.058, 0.103]
    """

def silu(x: ArrayLike, /) -> Any:
    """Sigmoid linear unit.

    This is `fastact.silu` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.silu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * sigmoid(x)``

    Derivative: ``sigmoid(x) * (1 + x * sigmoid(-x))``

    The gradient is that of `silu_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] S. Elfwing, E. Uchibe and K. Doya, Sigmoid-weighted linear units, Neural Networks
       107, 2018

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.silu(x), 4).tolist()
    [-0.2384, -0.1888, 0.552, 6.9936]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.silu)(x), 4).tolist()
    [-0.0908, 0.26, 0.8611, 1.0055]
    """

def silu_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `silu` with respect to `x`.

    This is `fastact.silu_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.silu_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * sigmoid(x)``

    Derivative: ``sigmoid(x) * (1 + x * sigmoid(-x))``

    The gradient with respect to `x` is the gradient of the result times
    ``sigmoid_derivative(x) * (2 - x * tanh(x / 2))``.

    References
    ----------
    .. [1] S. Elfwing, E. Uchibe and K. Doya, Sigmoid-weighted linear units, Neural Networks
       107, 2018

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.silu_derivative(x), 4).tolist()
    [-0.0908, 0.26, 0.8611, 1.0055]
    """

def silu_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `silu`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.silu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.silu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * sigmoid(x)``

    Derivative: ``sigmoid(x) * (1 + x * sigmoid(-x))``

    References
    ----------
    .. [1] S. Elfwing, E. Uchibe and K. Doya, Sigmoid-weighted linear units, Neural Networks
       107, 2018

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.silu_backward(dy, x), 4).tolist()
    [-0.0908, -0.5201, 0.4306, 3.0164]
    """

def swish(x: ArrayLike, /, beta: ArrayLike = 1) -> Any:
    """SiLU with adjustable sharpness.

    This is `fastact.swish` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    beta : array_like, default 1
        Sharpness; beta = 0 gives x / 2, beta = inf gives relu. Broadcasts against the other
        inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.swish : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * sigmoid(beta * x)``

    Derivative: ``sigmoid(beta * x) * (1 + beta * x * sigmoid(-beta * x))``

    The gradient is that of `swish_backward`, bit for bit; it can be differentiated again.
    The gradients of the parameters are those of `swish_backward_parameters`.

    References
    ----------
    .. [1] P. Ramachandran, B. Zoph and Q. Le, Searching for activation functions,
       arXiv:1710.05941

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.swish(x), 4).tolist()
    [-0.2384, -0.1888, 0.552, 6.9936]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.swish)(x), 4).tolist()
    [-0.0908, 0.26, 0.8611, 1.0055]
    """

def swish_derivative(x: ArrayLike, /, beta: ArrayLike = 1) -> Any:
    """Derivative of `swish` with respect to `x`.

    This is `fastact.swish_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    beta : array_like, default 1
        Sharpness; beta = 0 gives x / 2, beta = inf gives relu. Broadcasts against the other
        inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `beta` is requested.

    See Also
    --------
    fastact.swish_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * sigmoid(beta * x)``

    Derivative: ``sigmoid(beta * x) * (1 + beta * x * sigmoid(-beta * x))``

    The gradient with respect to `x` is the gradient of the result times ``beta *
    sigmoid_derivative(beta * x) * (2 - beta * x * tanh(beta * x / 2))``.

    References
    ----------
    .. [1] P. Ramachandran, B. Zoph and Q. Le, Searching for activation functions,
       arXiv:1710.05941

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.swish_derivative(x), 4).tolist()
    [-0.0908, 0.26, 0.8611, 1.0055]
    """

def swish_backward(dy: ArrayLike, x: ArrayLike, /, beta: ArrayLike = 1) -> Any:
    """Backward pass of `swish`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.swish_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    beta : array_like, default 1
        Sharpness; beta = 0 gives x / 2, beta = inf gives relu. Broadcasts against the other
        inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `beta` is requested.

    See Also
    --------
    fastact.swish_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * sigmoid(beta * x)``

    Derivative: ``sigmoid(beta * x) * (1 + beta * x * sigmoid(-beta * x))``

    References
    ----------
    .. [1] P. Ramachandran, B. Zoph and Q. Le, Searching for activation functions,
       arXiv:1710.05941

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.swish_backward(dy, x), 4).tolist()
    [-0.0908, -0.5201, 0.4306, 3.0164]
    """

def swish_backward_parameters(dy: ArrayLike, x: ArrayLike, /, beta: ArrayLike = 1) -> Any:
    """Backward pass of `swish` for its parameters: `dy` times their derivatives.

    This is `fastact.swish_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    beta : array_like, default 1
        Sharpness; beta = 0 gives x / 2, beta = inf gives relu. Broadcasts against the other
        inputs.

    Returns
    -------
    dbeta : ndarray or scalar
        Gradient of the loss with respect to `beta`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `beta` is requested.

    See Also
    --------
    fastact.swish_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * sigmoid(beta * x)``

    Derivative with respect to `beta`: ``x**2 * sigmoid(beta * x) * sigmoid(-beta * x)``

    References
    ----------
    .. [1] P. Ramachandran, B. Zoph and Q. Le, Searching for activation functions,
       arXiv:1710.05941

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.swish_backward_parameters(dy, x), 4).tolist()
    [0.42, -0.1175, 0.0685, 0.1338]
    """

def gelu(x: ArrayLike, /) -> Any:
    """Gaussian error linear unit, exact form.

    This is `fastact.gelu` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.gelu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * Phi(x), Phi(x) = erfc(-x / sqrt(2)) / 2``

    Derivative: ``Phi(x) + x * phi(x), phi(x) = exp(-x**2 / 2) / sqrt(2 * pi)``

    The gradient is that of `gelu_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.gelu(x), 4).tolist()
    [-0.0455, -0.1543, 0.6305, 7.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.gelu)(x), 4).tolist()
    [-0.0852, 0.1325, 1.0199, 1.0]
    """

def gelu_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `gelu` with respect to `x`.

    This is `fastact.gelu_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.gelu_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * Phi(x), Phi(x) = erfc(-x / sqrt(2)) / 2``

    Derivative: ``Phi(x) + x * phi(x), phi(x) = exp(-x**2 / 2) / sqrt(2 * pi)``

    The gradient with respect to `x` is the gradient of the result times ``2 * (phi :=
    0.3989422804014327 * np.exp(-(z := np.clip(x, -200, 200))**2 / 2)) - z * (z * phi)``.

    References
    ----------
    .. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.gelu_derivative(x), 4).tolist()
    [-0.0852, 0.1325, 1.0199, 1.0]
    """

def gelu_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `gelu`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.gelu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.gelu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * Phi(x), Phi(x) = erfc(-x / sqrt(2)) / 2``

    Derivative: ``Phi(x) + x * phi(x), phi(x) = exp(-x**2 / 2) / sqrt(2 * pi)``

    References
    ----------
    .. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.gelu_backward(dy, x), 4).tolist()
    [-0.0852, -0.265, 0.5099, 3.0]
    """

def gelu_tanh(x: ArrayLike, /) -> Any:
    """Gaussian error linear unit, approximated with tanh.

    This is `fastact.gelu_tanh` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.gelu_tanh : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * sigmoid(2 * u), u = sqrt(2 / pi) * (x + 0.044715 * x**3)``

    Derivative: ``sigmoid(2 * u) * (1 + 2 * x * u' * sigmoid(-2 * u)), u' = sqrt(2 / pi) *
    (1 + 0.134145 * x**2)``

    The gradient is that of `gelu_tanh_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.gelu_tanh(x), 4).tolist()
    [-0.0454, -0.1543, 0.6304, 7.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.gelu_tanh)(x), 4).tolist()
    [-0.0861, 0.1326, 1.0196, 1.0]
    """

def gelu_tanh_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `gelu_tanh` with respect to `x`.

    This is `fastact.gelu_tanh_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.gelu_tanh_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * sigmoid(2 * u), u = sqrt(2 / pi) * (x + 0.044715 * x**3)``

    Derivative: ``sigmoid(2 * u) * (1 + 2 * x * u' * sigmoid(-2 * u)), u' = sqrt(2 / pi) *
    (1 + 0.134145 * x**2)``

    The gradient with respect to `x` is the gradient of the result times
    ``0.7978845608028654 * (4 + 1.07316 * (z := np.clip(x, -30, 30))**2) * (s :=
    sigmoid_derivative(2 * (u := 0.7978845608028654 * (z + 0.044715 * z**3)))) - 4 * z *
    tanh(u) * (k := 0.7978845608028654 * (1 + 0.134145 * z**2)) * (k * s)``.

    References
    ----------
    .. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.gelu_tanh_derivative(x), 4).tolist()
    [-0.0861, 0.1326, 1.0196, 1.0]
    """

def gelu_tanh_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `gelu_tanh`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.gelu_tanh_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.gelu_tanh_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * sigmoid(2 * u), u = sqrt(2 / pi) * (x + 0.044715 * x**3)``

    Derivative: ``sigmoid(2 * u) * (1 + 2 * x * u' * sigmoid(-2 * u)), u' = sqrt(2 / pi) *
    (1 + 0.134145 * x**2)``

    References
    ----------
    .. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.gelu_tanh_backward(dy, x), 4).tolist()
    [-0.0861, -0.2653, 0.5098, 3.0]
    """

def quick_gelu(x: ArrayLike, /) -> Any:
    """Gaussian error linear unit, approximated with sigmoid.

    This is `fastact.quick_gelu` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.quick_gelu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * sigmoid(1.702 * x)``

    Derivative: ``sigmoid(1.702 * x) * (1 + 1.702 * x * sigmoid(-1.702 * x))``

    The gradient is that of `quick_gelu_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415;
       OpenAI, CLIP

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.quick_gelu(x), 4).tolist()
    [-0.0643, -0.1496, 0.6368, 7.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.quick_gelu)(x), 4).tolist()
    [-0.0738, 0.1208, 1.0171, 1.0001]
    """

def quick_gelu_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `quick_gelu` with respect to `x`.

    This is `fastact.quick_gelu_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.quick_gelu_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * sigmoid(1.702 * x)``

    Derivative: ``sigmoid(1.702 * x) * (1 + 1.702 * x * sigmoid(-1.702 * x))``

    The gradient with respect to `x` is the gradient of the result times ``1.702 *
    sigmoid_derivative(1.702 * x) * (2 - 1.702 * x * tanh(0.851 * x))``.

    References
    ----------
    .. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415;
       OpenAI, CLIP

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.quick_gelu_derivative(x), 4).tolist()
    [-0.0738, 0.1208, 1.0171, 1.0001]
    """

def quick_gelu_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `quick_gelu`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.quick_gelu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.quick_gelu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * sigmoid(1.702 * x)``

    Derivative: ``sigmoid(1.702 * x) * (1 + 1.702 * x * sigmoid(-1.702 * x))``

    References
    ----------
    .. [1] D. Hendrycks and K. Gimpel, Gaussian error linear units, arXiv:1606.08415;
       OpenAI, CLIP

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.quick_gelu_backward(dy, x), 4).tolist()
    [-0.0738, -0.2416, 0.5086, 3.0002]
    """

def mish(x: ArrayLike, /) -> Any:
    """Self-regularised non-monotonic activation.

    This is `fastact.mish` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.mish : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * tanh(softplus(x))``

    Derivative: ``t + x * sigmoid(x) * (1 - t**2), t = tanh(softplus(x))``

    The gradient is that of `mish_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] D. Misra, Mish: a self regularized non-monotonic activation function, BMVC 2020

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.mish(x), 4).tolist()
    [-0.2525, -0.2207, 0.6597, 7.0]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.mish)(x), 4).tolist()
    [-0.1084, 0.2895, 1.0013, 1.0]
    """

def mish_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `mish` with respect to `x`.

    This is `fastact.mish_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.mish_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * tanh(softplus(x))``

    Derivative: ``t + x * sigmoid(x) * (1 - t**2), t = tanh(softplus(x))``

    The gradient with respect to `x` is the gradient of the result times ``sigmoid(x) *
    tanh_derivative(softplus(x)) * (2 + x * (sigmoid(-x) - 2 * tanh(softplus(x)) *
    sigmoid(x)))``.

    References
    ----------
    .. [1] D. Misra, Mish: a self regularized non-monotonic activation function, BMVC 2020

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.mish_derivative(x), 4).tolist()
    [-0.1084, 0.2895, 1.0013, 1.0]
    """

def mish_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `mish`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.mish_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.mish_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x * tanh(softplus(x))``

    Derivative: ``t + x * sigmoid(x) * (1 - t**2), t = tanh(softplus(x))``

    References
    ----------
    .. [1] D. Misra, Mish: a self regularized non-monotonic activation function, BMVC 2020

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.mish_backward(dy, x), 4).tolist()
    [-0.1084, -0.579, 0.5006, 3.0001]
    """

def dish(x: ArrayLike, /) -> Any:
    """Algebraic non-monotonic activation.

    This is `fastact.dish` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.dish : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``(x / 2) * (1 + x / sqrt(1 + x**2))``

    Derivative: ``(1 + (x**3 + 2 * x) / (1 + x**2)**1.5) / 2``

    The gradient is that of `dish_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] thinc, thinc.api.Dish

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.dish(x), 4).tolist()
    [-0.1056, -0.1382, 0.6499, 6.9648]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.dish)(x), 4).tolist()
    [-0.0367, 0.0975, 1.0028, 1.0049]
    """

def dish_derivative(x: ArrayLike, /) -> Any:
    """Derivative of `dish` with respect to `x`.

    This is `fastact.dish_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.dish_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``(x / 2) * (1 + x / sqrt(1 + x**2))``

    Derivative: ``(1 + (x**3 + 2 * x) / (1 + x**2)**1.5) / 2``

    The gradient with respect to `x` is the gradient of the result times ``(2 * (s := (1 + x
    * x)**-0.5)**2 - (x * s)**2) * (s**3 / 2)``.

    References
    ----------
    .. [1] thinc, thinc.api.Dish

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.dish_derivative(x), 4).tolist()
    [-0.0367, 0.0975, 1.0028, 1.0049]
    """

def dish_backward(dy: ArrayLike, x: ArrayLike, /) -> Any:
    """Backward pass of `dish`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.dish_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.dish_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``(x / 2) * (1 + x / sqrt(1 + x**2))``

    Derivative: ``(1 + (x**3 + 2 * x) / (1 + x**2)**1.5) / 2``

    References
    ----------
    .. [1] thinc, thinc.api.Dish

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.dish_backward(dy, x), 4).tolist()
    [-0.0367, -0.195, 0.5014, 3.0146]
    """

def xielu(x: ArrayLike, /, alpha_p: ArrayLike = 0.8, alpha_n: ArrayLike = 0.8, beta: ArrayLike = 0.5) -> Any:
    """Integral of a linear function for x > 0, and of an exponential for x <= 0.

    This is `fastact.xielu` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    alpha_p : array_like, default 0.8
        Half of the second derivative for x > 0. Broadcasts against the other inputs.
    alpha_n : array_like, default 0.8
        Second derivative at 0 from the left. Broadcasts against the other inputs.
    beta : array_like, default 0.5
        Derivative at 0. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.xielu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``alpha_p * x**2 + beta * x if x > 0 else alpha_n * (expm1(x) - x) + beta * x``

    Derivative: ``2 * alpha_p * x + beta if x > 0 else alpha_n * expm1(x) + beta``

    The gradient is that of `xielu_backward`, bit for bit; it can be differentiated again.
    The gradients of the parameters are those of `xielu_backward_parameters`.

    References
    ----------
    .. [1] A. Huang and I. Schlag, Deriving activation functions using integration,
       arXiv:2411.13010

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.xielu(x), 4).tolist()
    [-0.0917, -0.1648, 0.912, 42.7]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.xielu)(x), 4).tolist()
    [-0.1917, 0.1852, 1.78, 11.7]
    """

def xielu_derivative(
    x: ArrayLike,
    /,
    alpha_p: ArrayLike = 0.8,
    alpha_n: ArrayLike = 0.8,
    beta: ArrayLike = 0.5,
) -> Any:
    """Derivative of `xielu` with respect to `x`.

    This is `fastact.xielu_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    alpha_p : array_like, default 0.8
        Half of the second derivative for x > 0. Broadcasts against the other inputs.
    alpha_n : array_like, default 0.8
        Second derivative at 0 from the left. Broadcasts against the other inputs.
    beta : array_like, default 0.5
        Derivative at 0. Broadcasts against the other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `alpha_p` or `alpha_n` or `beta` is requested.

    See Also
    --------
    fastact.xielu_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``alpha_p * x**2 + beta * x if x > 0 else alpha_n * (expm1(x) - x) + beta * x``

    Derivative: ``2 * alpha_p * x + beta if x > 0 else alpha_n * expm1(x) + beta``

    The gradient with respect to `x` is the gradient of the result times ``(2 * alpha_p + 0
    * x) * (x > 0) + elu_derivative(x, alpha_n) * (x <= 0)``.

    References
    ----------
    .. [1] A. Huang and I. Schlag, Deriving activation functions using integration,
       arXiv:2411.13010

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.xielu_derivative(x), 4).tolist()
    [-0.1917, 0.1852, 1.78, 11.7]
    """

def xielu_backward(
    dy: ArrayLike,
    x: ArrayLike,
    /,
    alpha_p: ArrayLike = 0.8,
    alpha_n: ArrayLike = 0.8,
    beta: ArrayLike = 0.5,
) -> Any:
    """Backward pass of `xielu`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.xielu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    alpha_p : array_like, default 0.8
        Half of the second derivative for x > 0. Broadcasts against the other inputs.
    alpha_n : array_like, default 0.8
        Second derivative at 0 from the left. Broadcasts against the other inputs.
    beta : array_like, default 0.5
        Derivative at 0. Broadcasts against the other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `alpha_p` or `alpha_n` or `beta` is requested.

    See Also
    --------
    fastact.xielu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``alpha_p * x**2 + beta * x if x > 0 else alpha_n * (expm1(x) - x) + beta * x``

    Derivative: ``2 * alpha_p * x + beta if x > 0 else alpha_n * expm1(x) + beta``

    References
    ----------
    .. [1] A. Huang and I. Schlag, Deriving activation functions using integration,
       arXiv:2411.13010

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.xielu_backward(dy, x), 4).tolist()
    [-0.1917, -0.3704, 0.89, 35.1]
    """

def xielu_backward_parameters(
    dy: ArrayLike,
    x: ArrayLike,
    /,
    alpha_p: ArrayLike = 0.8,
    alpha_n: ArrayLike = 0.8,
    beta: ArrayLike = 0.5,
) -> tuple[Any, Any, Any]:
    """Backward pass of `xielu` for its parameters: `dy` times their derivatives.

    This is `fastact.xielu_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    alpha_p : array_like, default 0.8
        Half of the second derivative for x > 0. Broadcasts against the other inputs.
    alpha_n : array_like, default 0.8
        Second derivative at 0 from the left. Broadcasts against the other inputs.
    beta : array_like, default 0.5
        Derivative at 0. Broadcasts against the other inputs.

    Returns
    -------
    dalpha_p : ndarray or scalar
        Gradient of the loss with respect to `alpha_p`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.
    dalpha_n : ndarray or scalar
        Gradient of the loss with respect to `alpha_n`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.
    dbeta : ndarray or scalar
        Gradient of the loss with respect to `beta`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `alpha_p` or `alpha_n` or `beta` is
        requested.

    See Also
    --------
    fastact.xielu_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``alpha_p * x**2 + beta * x if x > 0 else alpha_n * (expm1(x) - x) + beta * x``

    Derivative with respect to `alpha_p`: ``x**2 if x > 0 else 0``

    Derivative with respect to `alpha_n`: ``0 if x > 0 else expm1(x) - x``

    Derivative with respect to `beta`: ``x``

    References
    ----------
    .. [1] A. Huang and I. Schlag, Deriving activation functions using integration,
       arXiv:2411.13010

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> dalpha_p, dalpha_n, dbeta = fa.xielu_backward_parameters(dy, x)
    >>> np.round(dalpha_p, 4).tolist()
    [0.0, 0.0, 0.32, 147.0]
    >>> np.round(dalpha_n, 4).tolist()
    [1.1353, -0.2131, 0.0, 0.0]
    >>> np.round(dbeta, 4).tolist()
    [-2.0, 1.0, 0.4, 21.0]
    """

def snake(x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Identity plus a squared sine.

    This is `fastact.snake` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    alpha : array_like, default 1
        Frequency; alpha = 0 gives the identity. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.snake : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x + sin(alpha * x)**2 / alpha``

    Derivative: ``1 + sin(2 * alpha * x)``

    The gradient is that of `snake_backward`, bit for bit; it can be differentiated again.
    The gradients of the parameters are those of `snake_backward_parameters`.

    References
    ----------
    .. [1] L. Ziyin, T. Hartwig and M. Ueda, Neural networks fail to learn periodic
       functions and how to fix it, NeurIPS 2020

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.snake(x), 4).tolist()
    [-1.1732, -0.2702, 1.3146, 7.4316]
    >>> from autograd import elementwise_grad
    >>> np.round(elementwise_grad(fa.snake)(x), 4).tolist()
    [1.7568, 0.1585, 1.9996, 1.9906]
    """

def snake_derivative(x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Derivative of `snake` with respect to `x`.

    This is `fastact.snake_derivative` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    alpha : array_like, default 1
        Frequency; alpha = 0 gives the identity. Broadcasts against the other inputs.

    Returns
    -------
    derivative : ndarray or scalar
        Derivative at `x`. It has the broadcast shape of the inputs. Its data type follows
        from type promotion: float16, bfloat16, float32, float64 or longdouble. autograd
        traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `alpha` is requested.

    See Also
    --------
    fastact.snake_derivative : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x + sin(alpha * x)**2 / alpha``

    Derivative: ``1 + sin(2 * alpha * x)``

    The gradient with respect to `x` is the gradient of the result times ``2 * alpha *
    np.cos(2 * alpha * x)``.

    References
    ----------
    .. [1] L. Ziyin, T. Hartwig and M. Ueda, Neural networks fail to learn periodic
       functions and how to fix it, NeurIPS 2020

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.snake_derivative(x), 4).tolist()
    [1.7568, 0.1585, 1.9996, 1.9906]
    """

def snake_backward(dy: ArrayLike, x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Backward pass of `snake`: `dy` times the derivative at `x`, in one pass.

    This is `fastact.snake_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    alpha : array_like, default 1
        Frequency; alpha = 0 gives the identity. Broadcasts against the other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `alpha` is requested.

    See Also
    --------
    fastact.snake_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x + sin(alpha * x)**2 / alpha``

    Derivative: ``1 + sin(2 * alpha * x)``

    References
    ----------
    .. [1] L. Ziyin, T. Hartwig and M. Ueda, Neural networks fail to learn periodic
       functions and how to fix it, NeurIPS 2020

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.snake_backward(dy, x), 4).tolist()
    [1.7568, -0.3171, 0.9998, 5.9718]
    """

def snake_backward_parameters(dy: ArrayLike, x: ArrayLike, /, alpha: ArrayLike = 1) -> Any:
    """Backward pass of `snake` for its parameters: `dy` times their derivatives.

    This is `fastact.snake_backward_parameters` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    alpha : array_like, default 1
        Frequency; alpha = 0 gives the identity. Broadcasts against the other inputs.

    Returns
    -------
    dalpha : ndarray or scalar
        Gradient of the loss with respect to `alpha`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `x` or `alpha` is requested.

    See Also
    --------
    fastact.snake_backward_parameters : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x + sin(alpha * x)**2 / alpha``

    Derivative with respect to `alpha`: ``x * sin(2 * alpha * x) / alpha - sin(alpha * x)**2
    / alpha**2``

    References
    ----------
    .. [1] L. Ziyin, T. Hartwig and M. Ueda, Neural networks fail to learn periodic
       functions and how to fix it, NeurIPS 2020

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.snake_backward_parameters(dy, x), 4).tolist()
    [-2.3404, -0.3818, 0.1425, 19.5079]
    """

def glu(gate: ArrayLike, value: ArrayLike) -> Any:
    """Gated linear unit.

    This is `fastact.glu` as a primitive of the autograd package.

    Parameters
    ----------
    gate : array_like
        Input of the gate's activation.
    value : array_like
        Array that the gate multiplies.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.glu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``sigmoid(gate) * value``

    Derivatives with respect to gate and value: ``sigmoid'(gate) * value, sigmoid(gate)``

    The gradient is that of `glu_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] Y. Dauphin et al., Language modeling with gated convolutional networks, ICML 2017

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> value = np.array([2.0, 1.0, 0.25, -3.0])
    >>> np.round(fa.glu(gate, value), 4).tolist()
    [0.2384, 0.3775, 0.1725, -2.9973]
    """

def glu_backward(dy: ArrayLike, /, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `glu`: the gradients of gate and value, in one pass.

    This is `fastact.glu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    gate : array_like
        Input of the gate's activation.
    value : array_like
        Array that the gate multiplies.

    Returns
    -------
    dgate : ndarray or scalar
        Gradient of the loss with respect to `gate`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.
    dvalue : ndarray or scalar
        Gradient of the loss with respect to `value`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.glu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``sigmoid(gate) * value``

    Derivatives with respect to gate and value: ``sigmoid'(gate) * value, sigmoid(gate)``

    Backward pass: ``dgate = dy * value * sigmoid'(gate)``, ``dvalue = dy * sigmoid(gate)``

    References
    ----------
    .. [1] Y. Dauphin et al., Language modeling with gated convolutional networks, ICML 2017

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> value = np.array([2.0, 1.0, 0.25, -3.0])
    >>> dgate, dvalue = fa.glu_backward(dy, gate, value)
    >>> np.round(dgate, 4).tolist()
    [0.21, -0.47, 0.0267, -0.0082]
    >>> np.round(dvalue, 4).tolist()
    [0.1192, -0.7551, 0.345, 2.9973]
    """

def reglu(gate: ArrayLike, value: ArrayLike) -> Any:
    """Linear unit gated by relu.

    This is `fastact.reglu` as a primitive of the autograd package.

    Parameters
    ----------
    gate : array_like
        Input of the gate's activation.
    value : array_like
        Array that the gate multiplies.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: an integer type, float16, bfloat16, float32, float64 or longdouble.
        autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.reglu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``relu(gate) * value``

    Derivatives with respect to gate and value: ``relu'(gate) * value, relu(gate)``

    The gradient is that of `reglu_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> value = np.array([2.0, 1.0, 0.25, -3.0])
    >>> np.round(fa.reglu(gate, value), 4).tolist()
    [0.0, 0.0, 0.2, -21.0]
    """

def reglu_backward(dy: ArrayLike, /, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `reglu`: the gradients of gate and value, in one pass.

    This is `fastact.reglu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    gate : array_like
        Input of the gate's activation.
    value : array_like
        Array that the gate multiplies.

    Returns
    -------
    dgate : ndarray or scalar
        Gradient of the loss with respect to `gate`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: an integer type, float16,
        bfloat16, float32, float64 or longdouble. autograd traces the result if it traces an
        input.
    dvalue : ndarray or scalar
        Gradient of the loss with respect to `value`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: an integer type, float16,
        bfloat16, float32, float64 or longdouble. autograd traces the result if it traces an
        input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.reglu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``relu(gate) * value``

    Derivatives with respect to gate and value: ``relu'(gate) * value, relu(gate)``

    Backward pass: ``dgate = dy * value * relu'(gate)``, ``dvalue = dy * relu(gate)``

    References
    ----------
    .. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> value = np.array([2.0, 1.0, 0.25, -3.0])
    >>> dgate, dvalue = fa.reglu_backward(dy, gate, value)
    >>> np.round(dgate, 4).tolist()
    [0.0, 0.0, 0.125, -9.0]
    >>> np.round(dvalue, 4).tolist()
    [0.0, 0.0, 0.4, 21.0]
    """

def geglu(gate: ArrayLike, value: ArrayLike) -> Any:
    """Linear unit gated by gelu.

    This is `fastact.geglu` as a primitive of the autograd package.

    Parameters
    ----------
    gate : array_like
        Input of the gate's activation.
    value : array_like
        Array that the gate multiplies.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.geglu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``gelu(gate) * value``

    Derivatives with respect to gate and value: ``gelu'(gate) * value, gelu(gate)``

    The gradient is that of `geglu_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> value = np.array([2.0, 1.0, 0.25, -3.0])
    >>> np.round(fa.geglu(gate, value), 4).tolist()
    [-0.091, -0.1543, 0.1576, -21.0]
    """

def geglu_backward(dy: ArrayLike, /, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `geglu`: the gradients of gate and value, in one pass.

    This is `fastact.geglu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    gate : array_like
        Input of the gate's activation.
    value : array_like
        Array that the gate multiplies.

    Returns
    -------
    dgate : ndarray or scalar
        Gradient of the loss with respect to `gate`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.
    dvalue : ndarray or scalar
        Gradient of the loss with respect to `value`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.geglu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``gelu(gate) * value``

    Derivatives with respect to gate and value: ``gelu'(gate) * value, gelu(gate)``

    Backward pass: ``dgate = dy * value * gelu'(gate)``, ``dvalue = dy * gelu(gate)``

    References
    ----------
    .. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> value = np.array([2.0, 1.0, 0.25, -3.0])
    >>> dgate, dvalue = fa.geglu_backward(dy, gate, value)
    >>> np.round(dgate, 4).tolist()
    [-0.1705, -0.265, 0.1275, -9.0]
    >>> np.round(dvalue, 4).tolist()
    [-0.0455, 0.3085, 0.3153, 21.0]
    """

def geglu_tanh(gate: ArrayLike, value: ArrayLike) -> Any:
    """Linear unit gated by gelu_tanh.

    This is `fastact.geglu_tanh` as a primitive of the autograd package.

    Parameters
    ----------
    gate : array_like
        Input of the gate's activation.
    value : array_like
        Array that the gate multiplies.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.geglu_tanh : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``gelu_tanh(gate) * value``

    Derivatives with respect to gate and value: ``gelu_tanh'(gate) * value,
    gelu_tanh(gate)``

    The gradient is that of `geglu_tanh_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> value = np.array([2.0, 1.0, 0.25, -3.0])
    >>> np.round(fa.geglu_tanh(gate, value), 4).tolist()
    [-0.0908, -0.1543, 0.1576, -21.0]
    """

def geglu_tanh_backward(dy: ArrayLike, /, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `geglu_tanh`: the gradients of gate and value, in one pass.

    This is `fastact.geglu_tanh_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    gate : array_like
        Input of the gate's activation.
    value : array_like
        Array that the gate multiplies.

    Returns
    -------
    dgate : ndarray or scalar
        Gradient of the loss with respect to `gate`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.
    dvalue : ndarray or scalar
        Gradient of the loss with respect to `value`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.geglu_tanh_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``gelu_tanh(gate) * value``

    Derivatives with respect to gate and value: ``gelu_tanh'(gate) * value,
    gelu_tanh(gate)``

    Backward pass: ``dgate = dy * value * gelu_tanh'(gate)``, ``dvalue = dy *
    gelu_tanh(gate)``

    References
    ----------
    .. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> value = np.array([2.0, 1.0, 0.25, -3.0])
    >>> dgate, dvalue = fa.geglu_tanh_backward(dy, gate, value)
    >>> np.round(dgate, 4).tolist()
    [-0.1722, -0.2653, 0.1274, -9.0]
    >>> np.round(dvalue, 4).tolist()
    [-0.0454, 0.3086, 0.3152, 21.0]
    """

def quick_geglu(gate: ArrayLike, value: ArrayLike) -> Any:
    """Linear unit gated by quick_gelu.

    This is `fastact.quick_geglu` as a primitive of the autograd package.

    Parameters
    ----------
    gate : array_like
        Input of the gate's activation.
    value : array_like
        Array that the gate multiplies.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.quick_geglu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``quick_gelu(gate) * value``

    Derivatives with respect to gate and value: ``quick_gelu'(gate) * value,
    quick_gelu(gate)``

    The gradient is that of `quick_geglu_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> value = np.array([2.0, 1.0, 0.25, -3.0])
    >>> np.round(fa.quick_geglu(gate, value), 4).tolist()
    [-0.1287, -0.1496, 0.1592, -20.9999]
    """

def quick_geglu_backward(dy: ArrayLike, /, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `quick_geglu`: the gradients of gate and value, in one pass.

    This is `fastact.quick_geglu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    gate : array_like
        Input of the gate's activation.
    value : array_like
        Array that the gate multiplies.

    Returns
    -------
    dgate : ndarray or scalar
        Gradient of the loss with respect to `gate`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.
    dvalue : ndarray or scalar
        Gradient of the loss with respect to `value`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.quick_geglu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``quick_gelu(gate) * value``

    Derivatives with respect to gate and value: ``quick_gelu'(gate) * value,
    quick_gelu(gate)``

    Backward pass: ``dgate = dy * value * quick_gelu'(gate)``, ``dvalue = dy *
    quick_gelu(gate)``

    References
    ----------
    .. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> value = np.array([2.0, 1.0, 0.25, -3.0])
    >>> dgate, dvalue = fa.quick_geglu_backward(dy, gate, value)
    >>> np.round(dgate, 4).tolist()
    [-0.1476, -0.2416, 0.1271, -9.0007]
    >>> np.round(dvalue, 4).tolist()
    [-0.0643, 0.2992, 0.3184, 20.9999]
    """

def swiglu(gate: ArrayLike, value: ArrayLike) -> Any:
    """Linear unit gated by silu.

    This is `fastact.swiglu` as a primitive of the autograd package.

    Parameters
    ----------
    gate : array_like
        Input of the gate's activation.
    value : array_like
        Array that the gate multiplies.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.swiglu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``silu(gate) * value``

    Derivatives with respect to gate and value: ``silu'(gate) * value, silu(gate)``

    The gradient is that of `swiglu_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> value = np.array([2.0, 1.0, 0.25, -3.0])
    >>> np.round(fa.swiglu(gate, value), 4).tolist()
    [-0.4768, -0.1888, 0.138, -20.9809]
    """

def swiglu_backward(dy: ArrayLike, /, gate: ArrayLike, value: ArrayLike) -> tuple[Any, Any]:
    """Backward pass of `swiglu`: the gradients of gate and value, in one pass.

    This is `fastact.swiglu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    gate : array_like
        Input of the gate's activation.
    value : array_like
        Array that the gate multiplies.

    Returns
    -------
    dgate : ndarray or scalar
        Gradient of the loss with respect to `gate`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.
    dvalue : ndarray or scalar
        Gradient of the loss with respect to `value`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.swiglu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``silu(gate) * value``

    Derivatives with respect to gate and value: ``silu'(gate) * value, silu(gate)``

    Backward pass: ``dgate = dy * value * silu'(gate)``, ``dvalue = dy * silu(gate)``

    References
    ----------
    .. [1] N. Shazeer, GLU variants improve transformer, arXiv:2002.05202

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> value = np.array([2.0, 1.0, 0.25, -3.0])
    >>> dgate, dvalue = fa.swiglu_backward(dy, gate, value)
    >>> np.round(dgate, 4).tolist()
    [-0.1816, -0.5201, 0.1076, -9.0491]
    >>> np.round(dvalue, 4).tolist()
    [-0.2384, 0.3775, 0.276, 20.9809]
    """

def clamped_swiglu(
    gate: ArrayLike,
    value: ArrayLike,
    alpha: ArrayLike = 1.702,
    limit: ArrayLike = 7,
    offset: ArrayLike = 1,
) -> Any:
    """Linear unit gated by swish, with gate and value clamped.

    This is `fastact.clamped_swiglu` as a primitive of the autograd package.

    Parameters
    ----------
    gate : array_like
        Input of the gate's activation.
    value : array_like
        Array that the gate multiplies.
    alpha : array_like, default 1.702
        Sharpness of swish. Broadcasts against the other inputs.
    limit : array_like, default 7
        Upper bound of the gate and of the magnitude of the value; inf disables clamping.
        Broadcasts against the other inputs.
    offset : array_like, default 1
        Number added to the clamped value. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `alpha` or `limit` or `offset` is requested.

    See Also
    --------
    fastact.clamped_swiglu : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``swish(min(gate, limit), alpha) * (min(max(value, -limit), limit) + offset)``

    Derivatives with respect to `gate` and `value`: ``swish'(gate, alpha) * (min(max(value,
    -limit), limit) + offset) if gate <= limit else 0, swish(min(gate, limit), alpha) if
    |value| <= limit else 0``

    The gradient is that of `clamped_swiglu_backward`, bit for bit.

    References
    ----------
    .. [1] OpenAI, gpt-oss; DeepSeek-V4, with alpha = 1, limit = 10, offset = 0

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> value = np.array([2.0, 1.0, 0.25, -3.0])
    >>> np.round(fa.clamped_swiglu(gate, value), 4).tolist()
    [-0.193, -0.2992, 0.796, -13.9999]
    """

def clamped_swiglu_backward(
    dy: ArrayLike,
    /,
    gate: ArrayLike,
    value: ArrayLike,
    alpha: ArrayLike = 1.702,
    limit: ArrayLike = 7,
    offset: ArrayLike = 1,
) -> tuple[Any, Any]:
    """Backward pass of `clamped_swiglu`: the gradients of gate and value, in one pass.

    This is `fastact.clamped_swiglu_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    gate : array_like
        Input of the gate's activation.
    value : array_like
        Array that the gate multiplies.
    alpha : array_like, default 1.702
        Sharpness of swish. Broadcasts against the other inputs.
    limit : array_like, default 7
        Upper bound of the gate and of the magnitude of the value; inf disables clamping.
        Broadcasts against the other inputs.
    offset : array_like, default 1
        Number added to the clamped value. Broadcasts against the other inputs.

    Returns
    -------
    dgate : ndarray or scalar
        Gradient of the loss with respect to `gate`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.
    dvalue : ndarray or scalar
        Gradient of the loss with respect to `value`. It has the broadcast shape of the
        inputs. Its data type follows from type promotion: float16, bfloat16, float32,
        float64 or longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `gate` or `value` or `alpha` or `limit` or `offset`
        is requested.

    See Also
    --------
    fastact.clamped_swiglu_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``swish(min(gate, limit), alpha) * (min(max(value, -limit), limit) + offset)``

    Derivatives with respect to `gate` and `value`: ``swish'(gate, alpha) * (min(max(value,
    -limit), limit) + offset) if gate <= limit else 0, swish(min(gate, limit), alpha) if
    |value| <= limit else 0``

    References
    ----------
    .. [1] OpenAI, gpt-oss; DeepSeek-V4, with alpha = 1, limit = 10, offset = 0

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> gate = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> value = np.array([2.0, 1.0, 0.25, -3.0])
    >>> dgate, dvalue = fa.clamped_swiglu_backward(dy, gate, value)
    >>> np.round(dgate, 4).tolist()
    [-0.2214, -0.4831, 0.6357, -6.0004]
    >>> np.round(dvalue, 4).tolist()
    [-0.0643, 0.2992, 0.3184, 20.9999]
    """

def softmax(x: ArrayLike, /, *, axis: SupportsIndex = -1) -> Any:
    """Exponentials normalised to sum to 1.

    This is `fastact.softmax` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    axis : int, default -1
        Axis along which the function is computed.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the shape of the input. Its data type follows from type promotion:
        float16, bfloat16, float32, float64 or longdouble. autograd traces the result if it
        traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.softmax : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``exp(x - max(x)) / sum(exp(x - max(x)))``

    Backward pass: ``y * (dy - sum(dy * y))``

    The gradient is that of `softmax_backward`, bit for bit; it can be differentiated again.

    References
    ----------
    .. [1] J. Bridle, Probabilistic interpretation of feedforward classification network
       outputs, Neurocomputing, 1990

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.softmax(x), 4).tolist()
    [0.0001, 0.0006, 0.002, 0.9973]
    """

def softmax_backward(dy: ArrayLike, y: ArrayLike, /, *, axis: SupportsIndex = -1) -> Any:
    """Backward pass of `softmax` from its output, in one call.

    This is `fastact.softmax_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    y : array_like
        Output of `softmax` for the same parameters.
    axis : int, default -1
        Axis along which the function is computed.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.softmax_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``exp(x - max(x)) / sum(exp(x - max(x)))``

    Backward pass: ``y * (dy - sum(dy * y))``

    References
    ----------
    .. [1] J. Bridle, Probabilistic interpretation of feedforward classification network
       outputs, Neurocomputing, 1990

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> y = fa.softmax(x)
    >>> np.round(fa.softmax_backward(dy, y), 4).tolist()
    [-0.0002, -0.0028, -0.005, 0.008]
    """

def log_softmax(x: ArrayLike, /, *, axis: SupportsIndex = -1) -> Any:
    """Logarithm of softmax.

    This is `fastact.log_softmax` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    axis : int, default -1
        Axis along which the function is computed.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the shape of the input. Its data type follows from type promotion:
        float16, bfloat16, float32, float64 or longdouble. autograd traces the result if it
        traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.log_softmax : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x - max(x) - log(sum(exp(x - max(x))))``

    Backward pass: ``dy - exp(y) * sum(dy)``

    The gradient is that of `log_softmax_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] PyTorch, torch.nn.LogSoftmax

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.log_softmax(x), 4).tolist()
    [-9.0027, -7.5027, -6.2027, -0.0027]
    """

def log_softmax_backward(dy: ArrayLike, y: ArrayLike, /, *, axis: SupportsIndex = -1) -> Any:
    """Backward pass of `log_softmax` from its output, in one call.

    This is `fastact.log_softmax_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    y : array_like
        Output of `log_softmax` for the same parameters.
    axis : int, default -1
        Axis along which the function is computed.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.log_softmax_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``x - max(x) - log(sum(exp(x - max(x))))``

    Backward pass: ``dy - exp(y) * sum(dy)``

    References
    ----------
    .. [1] PyTorch, torch.nn.LogSoftmax

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> y = fa.log_softmax(x)
    >>> np.round(fa.log_softmax_backward(dy, y), 4).tolist()
    [0.9997, -2.0014, 0.4949, 0.5067]
    """

def masked_softmax(x: ArrayLike, /, mask: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Softmax over the elements where a mask is True.

    This is `fastact.masked_softmax` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    mask : array_like of bool
        True for the elements to include. Broadcasts against `x`, also along the axis.
    axis : int, default -1
        Axis along which the function is computed.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `mask` is requested.

    See Also
    --------
    fastact.masked_softmax : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``mask * exp(x - max(x)) / sum(mask * exp(x - max(x)))``

    Backward pass: ``y * (dy - sum(dy * y))``

    The gradient is that of `masked_softmax_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] JAX, jax.nn.softmax(x, where=mask)

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> mask = np.array([True, True, False, True])
    >>> np.round(fa.masked_softmax(x, mask), 4).tolist()
    [0.0001, 0.0006, 0.0, 0.9993]
    """

def masked_softmax_backward(dy: ArrayLike, y: ArrayLike, /, *, axis: SupportsIndex = -1) -> Any:
    """Backward pass of `masked_softmax` from its output, in one call.

    This is `fastact.masked_softmax_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    y : array_like
        Output of `masked_softmax` for the same parameters.
    axis : int, default -1
        Axis along which the function is computed.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.masked_softmax_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``mask * exp(x - max(x)) / sum(mask * exp(x - max(x)))``

    Backward pass: ``y * (dy - sum(dy * y))``

    References
    ----------
    .. [1] JAX, jax.nn.softmax(x, where=mask)

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> mask = np.array([True, True, False, True])
    >>> y = fa.masked_softmax(x, mask)
    >>> np.round(fa.masked_softmax_backward(dy, y), 4).tolist()
    [-0.0002, -0.0028, 0.0, 0.003]
    """

def masked_log_softmax(x: ArrayLike, /, mask: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Logarithm of masked_softmax.

    This is `fastact.masked_log_softmax` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    mask : array_like of bool
        True for the elements to include. Broadcasts against `x`, also along the axis.
    axis : int, default -1
        Axis along which the function is computed.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `mask` is requested.

    See Also
    --------
    fastact.masked_log_softmax : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``log(mask) + x - max(x) - log(sum(mask * exp(x - max(x))))``

    Backward pass: ``(y > -inf) * (dy - exp(y) * sum((y > -inf) * dy))``

    The gradient is that of `masked_log_softmax_backward`, bit for bit; it can be
    differentiated again.

    References
    ----------
    .. [1] JAX, jax.nn.log_softmax(x, where=mask)

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> mask = np.array([True, True, False, True])
    >>> np.round(fa.masked_log_softmax(x, mask), 4).tolist()
    [-9.0007, -7.5007, -inf, -0.0007]
    """

def masked_log_softmax_backward(dy: ArrayLike, y: ArrayLike, /, *, axis: SupportsIndex = -1) -> Any:
    """Backward pass of `masked_log_softmax` from its output, in one call.

    This is `fastact.masked_log_softmax_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    y : array_like
        Output of `masked_log_softmax` for the same parameters.
    axis : int, default -1
        Axis along which the function is computed.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.masked_log_softmax_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``log(mask) + x - max(x) - log(sum(mask * exp(x - max(x))))``

    Backward pass: ``(y > -inf) * (dy - exp(y) * sum((y > -inf) * dy))``

    References
    ----------
    .. [1] JAX, jax.nn.log_softmax(x, where=mask)

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> mask = np.array([True, True, False, True])
    >>> y = fa.masked_log_softmax(x, mask)
    >>> np.round(fa.masked_log_softmax_backward(dy, y), 4).tolist()
    [0.9998, -2.0011, 0.0, 1.0014]
    """

def logsumexp(x: ArrayLike, /, *, axis: SupportsIndex = -1) -> Any:
    """Logarithm of the sum of exponentials, one number per row.

    This is `fastact.logsumexp` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    axis : int, default -1
        Axis along which the function is computed.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the shape of the input without the axis. Its data type follows from
        type promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces
        the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.logsumexp : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``log(sum(exp(x)))``

    Backward pass: ``dy * exp(x - y)``

    The gradient is that of `logsumexp_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] SciPy, scipy.special.logsumexp

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.logsumexp(x), 4).tolist()
    7.0027
    """

def logsumexp_backward(dy: ArrayLike, x: ArrayLike, y: ArrayLike, /, *, axis: SupportsIndex = -1) -> Any:
    """Backward pass of `logsumexp`.

    This is `fastact.logsumexp_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output. One number per row.
    x : array_like
        Input array.
    y : array_like
        Output of `logsumexp` for the same parameters. One number per row.
    axis : int, default -1
        Axis along which the function is computed.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.logsumexp_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``log(sum(exp(x)))``

    Backward pass: ``dy * exp(x - y)``

    References
    ----------
    .. [1] SciPy, scipy.special.logsumexp

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = 0.5
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> y = fa.logsumexp(x)
    >>> np.round(fa.logsumexp_backward(dy, x, y), 4).tolist()
    [0.0001, 0.0003, 0.001, 0.4987]
    """

def sparsemax(x: ArrayLike, /, *, axis: SupportsIndex = -1) -> Any:
    """Nearest point of the probability simplex: a softmax with exact zeros.

    This is `fastact.sparsemax` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    axis : int, default -1
        Axis along which the function is computed.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the shape of the input. Its data type follows from type promotion:
        float16, bfloat16, float32, float64 or longdouble. autograd traces the result if it
        traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.sparsemax : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``max(x - t, 0)``

    Backward pass: ``(y > 0) * (dy - sum((y > 0) * dy) / sum(y > 0))``

    The gradient is that of `sparsemax_backward`, bit for bit; it can be differentiated
    again.

    References
    ----------
    .. [1] A. Martins and R. Astudillo, From softmax to sparsemax, ICML 2016

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> np.round(fa.sparsemax(x), 4).tolist()
    [0.0, 0.0, 0.0, 1.0]
    """

def sparsemax_backward(dy: ArrayLike, y: ArrayLike, /, *, axis: SupportsIndex = -1) -> Any:
    """Backward pass of `sparsemax` from its output, in one call.

    This is `fastact.sparsemax_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    y : array_like
        Output of `sparsemax` for the same parameters.
    axis : int, default -1
        Axis along which the function is computed.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.

    See Also
    --------
    fastact.sparsemax_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``max(x - t, 0)``

    Backward pass: ``(y > 0) * (dy - sum((y > 0) * dy) / sum(y > 0))``

    References
    ----------
    .. [1] A. Martins and R. Astudillo, From softmax to sparsemax, ICML 2016

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> y = fa.sparsemax(x)
    >>> np.round(fa.sparsemax_backward(dy, y), 4).tolist()
    [0.0, 0.0, 0.0, 0.0]
    """

def softmax_cross_entropy(x: ArrayLike, /, label: ArrayLike, *, axis: SupportsIndex = -1) -> Any:
    """Cross-entropy of softmax with an integer label per row.

    This is `fastact.softmax_cross_entropy` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    label : array_like of int
        Index of the true class. A negative label excludes its row. One number per row.
    axis : int, default -1
        Axis along which the function is computed.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs without the axis. Its data type
        follows from type promotion: float16, bfloat16, float32, float64 or longdouble.
        autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `label` is requested.

    See Also
    --------
    fastact.softmax_cross_entropy : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``log(sum(exp(x))) - x[label]``

    Backward pass: ``dy * (label >= 0) * (softmax(x) - onehot(label))``

    The gradient is that of `softmax_cross_entropy_backward`, bit for bit; it can be
    differentiated again.

    References
    ----------
    .. [1] PyTorch, torch.nn.functional.cross_entropy

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> label = 2
    >>> np.round(fa.softmax_cross_entropy(x, label), 4).tolist()
    6.2027
    """

def softmax_cross_entropy_backward(
    dy: ArrayLike,
    x: ArrayLike,
    /,
    label: ArrayLike,
    *,
    axis: SupportsIndex = -1,
) -> Any:
    """Backward pass of `softmax_cross_entropy`.

    This is `fastact.softmax_cross_entropy_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output. One number per row.
    x : array_like
        Input array.
    label : array_like of int
        Index of the true class. A negative label excludes its row. One number per row.
    axis : int, default -1
        Axis along which the function is computed.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `label` is requested.

    See Also
    --------
    fastact.softmax_cross_entropy_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``log(sum(exp(x))) - x[label]``

    Backward pass: ``dy * (label >= 0) * (softmax(x) - onehot(label))``

    References
    ----------
    .. [1] PyTorch, torch.nn.functional.cross_entropy

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = 0.5
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> label = 2
    >>> np.round(fa.softmax_cross_entropy_backward(dy, x, label), 4).tolist()
    [0.0001, 0.0003, -0.499, 0.4987]
    """

def binary_cross_entropy_with_logits(x: ArrayLike, /, target: ArrayLike, pos_weight: ArrayLike = 1) -> Any:
    """Cross-entropy of the logistic sigmoid, for each element.

    This is `fastact.binary_cross_entropy_with_logits` as a primitive of the autograd package.

    Parameters
    ----------
    x : array_like
        Input array.
    target : array_like
        Probability of the positive class, from 0 to 1.
    pos_weight : array_like, default 1
        Weight of the positive class. Broadcasts against the other inputs.

    Returns
    -------
    y : ndarray or scalar
        Output. It has the broadcast shape of the inputs. Its data type follows from type
        promotion: float16, bfloat16, float32, float64 or longdouble. autograd traces the
        result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `target` or `pos_weight` is requested.

    See Also
    --------
    fastact.binary_cross_entropy_with_logits : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``(1 - target) * x + (pos_weight * target + (1 - target)) * softplus(-x)``

    Derivative with respect to `x`: ``(1 - target) - (pos_weight * target + (1 - target)) *
    sigmoid(-x)``

    The gradient is that of `binary_cross_entropy_with_logits_backward`, bit for bit; it can
    be differentiated again.

    References
    ----------
    .. [1] PyTorch, torch.nn.BCEWithLogitsLoss

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> target = np.array([0.0, 0.25, 1.0, 1.0])
    >>> np.round(fa.binary_cross_entropy_with_logits(x, target), 4).tolist()
    [0.1269, 0.5991, 0.3711, 0.0009]
    """

def binary_cross_entropy_with_logits_backward(
    dy: ArrayLike,
    x: ArrayLike,
    /,
    target: ArrayLike,
    pos_weight: ArrayLike = 1,
) -> Any:
    """Backward pass of `binary_cross_entropy_with_logits`.

    This is `fastact.binary_cross_entropy_with_logits_backward` as a primitive of the autograd package.

    Parameters
    ----------
    dy : array_like
        Gradient of the loss with respect to the output.
    x : array_like
        Input array.
    target : array_like
        Probability of the positive class, from 0 to 1.
    pos_weight : array_like, default 1
        Weight of the positive class. Broadcasts against the other inputs.

    Returns
    -------
    dx : ndarray or scalar
        Gradient of the loss with respect to `x`. It has the broadcast shape of the inputs.
        Its data type follows from type promotion: float16, bfloat16, float32, float64 or
        longdouble. autograd traces the result if it traces an input.

    Raises
    ------
    TypeError
        If `out`, `where` or another keyword is given that autograd can't differentiate.
    NotImplementedError
        If the gradient with respect to `target` or `pos_weight` is requested.

    See Also
    --------
    fastact.binary_cross_entropy_with_logits_backward : The ufunc; limits and accuracy are the same.

    Notes
    -----
    Value: ``(1 - target) * x + (pos_weight * target + (1 - target)) * softplus(-x)``

    Derivative with respect to `x`: ``(1 - target) - (pos_weight * target + (1 - target)) *
    sigmoid(-x)``

    References
    ----------
    .. [1] PyTorch, torch.nn.BCEWithLogitsLoss

    Examples
    --------
    >>> import numpy as np
    >>> import fastact.autograd as fa
    >>> dy = np.array([1.0, -2.0, 0.5, 3.0])
    >>> x = np.array([-2.0, -0.5, 0.8, 7.0])
    >>> target = np.array([0.0, 0.25, 1.0, 1.0])
    >>> np.round(fa.binary_cross_entropy_with_logits_backward(dy, x, target), 4).tolist()
    [0.1192, -0.2551, -0.155, -0.0027]
    """

__all__ = [
    "binary_cross_entropy_with_logits",
    "binary_cross_entropy_with_logits_backward",
    "celu",
    "celu_backward",
    "celu_backward_parameters",
    "celu_derivative",
    "clamped_swiglu",
    "clamped_swiglu_backward",
    "clipped_relu",
    "clipped_relu_backward",
    "clipped_relu_backward_parameters",
    "clipped_relu_derivative",
    "dish",
    "dish_backward",
    "dish_derivative",
    "elu",
    "elu_backward",
    "elu_backward_parameters",
    "elu_derivative",
    "geglu",
    "geglu_backward",
    "geglu_tanh",
    "geglu_tanh_backward",
    "gelu",
    "gelu_backward",
    "gelu_derivative",
    "gelu_tanh",
    "gelu_tanh_backward",
    "gelu_tanh_derivative",
    "glu",
    "glu_backward",
    "hard_shrink",
    "hard_shrink_backward",
    "hard_shrink_derivative",
    "hard_sigmoid",
    "hard_sigmoid_backward",
    "hard_sigmoid_backward_parameters",
    "hard_sigmoid_derivative",
    "hard_swish",
    "hard_swish_backward",
    "hard_swish_derivative",
    "hard_tanh",
    "hard_tanh_backward",
    "hard_tanh_backward_parameters",
    "hard_tanh_derivative",
    "leaky_relu",
    "leaky_relu_backward",
    "leaky_relu_backward_parameters",
    "leaky_relu_derivative",
    "log_sigmoid",
    "log_sigmoid_backward",
    "log_sigmoid_derivative",
    "log_softmax",
    "log_softmax_backward",
    "logsumexp",
    "logsumexp_backward",
    "masked_log_softmax",
    "masked_log_softmax_backward",
    "masked_softmax",
    "masked_softmax_backward",
    "mish",
    "mish_backward",
    "mish_derivative",
    "prelu",
    "prelu_backward",
    "prelu_backward_parameters",
    "prelu_derivative",
    "quick_geglu",
    "quick_geglu_backward",
    "quick_gelu",
    "quick_gelu_backward",
    "quick_gelu_derivative",
    "reglu",
    "reglu_backward",
    "relu",
    "relu6",
    "relu6_backward",
    "relu6_derivative",
    "relu_backward",
    "relu_derivative",
    "selu",
    "selu_backward",
    "selu_derivative",
    "sigmoid",
    "sigmoid_backward",
    "sigmoid_derivative",
    "silu",
    "silu_backward",
    "silu_derivative",
    "snake",
    "snake_backward",
    "snake_backward_parameters",
    "snake_derivative",
    "soft_shrink",
    "soft_shrink_backward",
    "soft_shrink_backward_parameters",
    "soft_shrink_derivative",
    "softcap",
    "softcap_backward",
    "softcap_backward_parameters",
    "softcap_derivative",
    "softmax",
    "softmax_backward",
    "softmax_cross_entropy",
    "softmax_cross_entropy_backward",
    "softplus",
    "softplus_backward",
    "softplus_backward_parameters",
    "softplus_derivative",
    "softsign",
    "softsign_backward",
    "softsign_derivative",
    "sparse_plus",
    "sparse_plus_backward",
    "sparse_plus_derivative",
    "sparse_sigmoid",
    "sparse_sigmoid_backward",
    "sparse_sigmoid_derivative",
    "sparsemax",
    "sparsemax_backward",
    "squared_relu",
    "squared_relu_backward",
    "squared_relu_derivative",
    "squareplus",
    "squareplus_backward",
    "squareplus_backward_parameters",
    "squareplus_derivative",
    "swiglu",
    "swiglu_backward",
    "swish",
    "swish_backward",
    "swish_backward_parameters",
    "swish_derivative",
    "tanh",
    "tanh_backward",
    "tanh_derivative",
    "tanh_shrink",
    "tanh_shrink_backward",
    "tanh_shrink_derivative",
    "threshold",
    "threshold_backward",
    "threshold_backward_parameters",
    "threshold_derivative",
    "thresholded_relu",
    "thresholded_relu_backward",
    "thresholded_relu_derivative",
    "xielu",
    "xielu_backward",
    "xielu_backward_parameters",
    "xielu_derivative",
]
