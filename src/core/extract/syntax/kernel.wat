;; Products of matrices of 16-bit whole numbers. Sums are 32-bit and exact: the same to the bit as any other order of adding.
;; multiply(a, n, b, depth, width, out): out[i * width + j] = sum_k a[i * depth + k] * b[j * depth + k]
;; a, b: rows of i16 in memory at these addresses; depth a multiple of 8, width of 4; out: rows of i32.
(module
  (memory (export "memory") 1)
  (func $sum (param $v v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $v)) (i32x4.extract_lane 1 (local.get $v)))
      (i32.add (i32x4.extract_lane 2 (local.get $v)) (i32x4.extract_lane 3 (local.get $v)))))
  (func (export "multiply")
    (param $a i32) (param $n i32) (param $b i32) (param $depth i32) (param $width i32) (param $out i32)
    (local $i i32) (local $j i32) (local $k i32) (local $row i32) (local $x i32) (local $to i32)
    (local $b0 i32) (local $b1 i32) (local $b2 i32) (local $b3 i32)
    (local $v v128) (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local.set $row (i32.shl (local.get $depth) (i32.const 1)))
    (block $done
      (loop $columns
        (br_if $done (i32.ge_u (local.get $j) (local.get $width)))
        (local.set $b0 (i32.add (local.get $b) (i32.mul (local.get $j) (local.get $row))))
        (local.set $b1 (i32.add (local.get $b0) (local.get $row)))
        (local.set $b2 (i32.add (local.get $b1) (local.get $row)))
        (local.set $b3 (i32.add (local.get $b2) (local.get $row)))
        (local.set $i (i32.const 0))
        (local.set $x (local.get $a))
        (local.set $to (i32.add (local.get $out) (i32.shl (local.get $j) (i32.const 2))))
        (block $panel
          (loop $rows
            (br_if $panel (i32.ge_u (local.get $i) (local.get $n)))
            (local.set $s0 (v128.const i32x4 0 0 0 0))
            (local.set $s1 (v128.const i32x4 0 0 0 0))
            (local.set $s2 (v128.const i32x4 0 0 0 0))
            (local.set $s3 (v128.const i32x4 0 0 0 0))
            (local.set $k (i32.const 0))
            (loop $depths
              (local.set $v (v128.load (i32.add (local.get $x) (local.get $k))))
              (local.set $s0 (i32x4.add (local.get $s0) (i32x4.dot_i16x8_s (local.get $v) (v128.load (i32.add (local.get $b0) (local.get $k))))))
              (local.set $s1 (i32x4.add (local.get $s1) (i32x4.dot_i16x8_s (local.get $v) (v128.load (i32.add (local.get $b1) (local.get $k))))))
              (local.set $s2 (i32x4.add (local.get $s2) (i32x4.dot_i16x8_s (local.get $v) (v128.load (i32.add (local.get $b2) (local.get $k))))))
              (local.set $s3 (i32x4.add (local.get $s3) (i32x4.dot_i16x8_s (local.get $v) (v128.load (i32.add (local.get $b3) (local.get $k))))))
              (local.set $k (i32.add (local.get $k) (i32.const 16)))
              (br_if $depths (i32.lt_u (local.get $k) (local.get $row))))
            (i32.store (local.get $to) (call $sum (local.get $s0)))
            (i32.store offset=4 (local.get $to) (call $sum (local.get $s1)))
            (i32.store offset=8 (local.get $to) (call $sum (local.get $s2)))
            (i32.store offset=12 (local.get $to) (call $sum (local.get $s3)))
            (local.set $x (i32.add (local.get $x) (local.get $row)))
            (local.set $to (i32.add (local.get $to) (i32.shl (local.get $width) (i32.const 2))))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br $rows)))
        (local.set $j (i32.add (local.get $j) (i32.const 4)))
        (br $columns)))))
