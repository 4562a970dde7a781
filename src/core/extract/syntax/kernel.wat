;; The operations of `arithmetic.ts`, which says what each does, on this module's memory. `plain.ts` computes the same to the bit: floats
;; are widened to doubles, computed with in the order written there and rounded when stored; vectors run across results, never along a sum.
;; All counts are in elements and multiples of 4 (depths of 16-bit rows of 16, widths of turned tables of 8); addresses are in bytes.
(module
  (memory (export "memory") 1)

  ;; One row at a time: its largest value is worth `most` whole ones.
  (func (export "pack")
    (param $values i32) (param $scales i32) (param $rows i32) (param $depth i32) (param $most f64) (param $out i32) (param $worths i32)
    (local $end i32) (local $from i32) (local $worth f64)
    (local $scale v128) (local $divisor v128) (local $four v128) (local $x v128) (local $up v128) (local $low v128)
    (loop $row
      (local.set $four (v128.const i32x4 0 0 0 0))
      (local.set $from (local.get $values))
      (local.set $end (i32.add (local.get $values) (i32.shl (local.get $depth) (i32.const 1))))
      (loop $search
        (local.set $four (i16x8.max_u (local.get $four) (i16x8.abs (v128.load (local.get $from)))))
        (br_if $search (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 16))) (local.get $end))))
      (local.set $four
        (i16x8.max_u
          (local.get $four)
          (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $four) (local.get $four))))
      (local.set $four
        (i16x8.max_u
          (local.get $four)
          (i8x16.shuffle 4 5 6 7 4 5 6 7 4 5 6 7 4 5 6 7 (local.get $four) (local.get $four))))
      (local.set $four
        (i16x8.max_u
          (local.get $four)
          (i8x16.shuffle 2 3 2 3 2 3 2 3 2 3 2 3 2 3 2 3 (local.get $four) (local.get $four))))
      (local.set $scale (f32x4.splat (f32.load (local.get $scales))))
      (local.set $worth
        (f64.div
          (f64.promote_f32
            (f32.abs
              (f32.mul
                (f32.convert_i32_u (i16x8.extract_lane_u 0 (local.get $four)))
                (f32.load (local.get $scales)))))
          (local.get $most)))
      (if (f64.eq (local.get $worth) (f64.const 0)) (then (local.set $worth (f64.const 1))))
      (f64.store (local.get $worths) (f64.div (local.get $worth) (f64.const 511)))
      (local.set $divisor (f64x2.splat (local.get $worth)))
      (loop $round
        (local.set $four
          (f32x4.mul (f32x4.convert_i32x4_s (v128.load16x4_s (local.get $values))) (local.get $scale)))
        ;; the nearest, of two the upper: `Math.round`
        (local.set $x (f64x2.div (f64x2.promote_low_f32x4 (local.get $four)) (local.get $divisor)))
        (local.set $up (f64x2.ceil (local.get $x)))
        (local.set $low
          (f64x2.sub
            (local.get $up)
            (v128.and
              (f64x2.gt (f64x2.sub (local.get $up) (v128.const f64x2 0.5 0.5)) (local.get $x))
              (v128.const f64x2 1 1))))
        (local.set $x
          (f64x2.div
            (f64x2.promote_low_f32x4
              (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $four) (local.get $four)))
            (local.get $divisor)))
        (local.set $up (f64x2.ceil (local.get $x)))
        (v128.store64_lane 0
          (local.get $out)
          (i16x8.narrow_i32x4_s
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
              (i32x4.trunc_sat_f64x2_s_zero (local.get $low))
              (i32x4.trunc_sat_f64x2_s_zero
                (f64x2.sub
                  (local.get $up)
                  (v128.and
                    (f64x2.gt (f64x2.sub (local.get $up) (v128.const f64x2 0.5 0.5)) (local.get $x))
                    (v128.const f64x2 1 1)))))
            (v128.const i32x4 0 0 0 0)))
        (local.set $out (i32.add (local.get $out) (i32.const 8)))
        (br_if $round (i32.lt_u (local.tee $values (i32.add (local.get $values) (i32.const 8))) (local.get $end))))
      (local.set $scales (i32.add (local.get $scales) (i32.const 4)))
      (local.set $worths (i32.add (local.get $worths) (i32.const 8)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $row (local.get $rows))))

  (func (export "turn")
    (param $rows i32) (param $stride i32) (param $n i32) (param $depth i32) (param $out i32) (param $wide i32)
    (local $i i32) (local $from i32) (local $to i32) (local $end i32) (local $column i32)
    (local.set $column (i32.shl (local.get $wide) (i32.const 3)))
    (loop $row
      (local.set $from (local.get $rows))
      (local.set $end (i32.add (local.get $rows) (i32.shl (local.get $depth) (i32.const 2))))
      (local.set $to (local.get $out))
      (loop $value
        (f64.store (local.get $to) (f64.promote_f32 (f32.load (local.get $from))))
        (local.set $to (i32.add (local.get $to) (local.get $column)))
        (local.set $from (i32.add (local.get $from) (i32.const 4)))
        (br_if $value (i32.lt_u (local.get $from) (local.get $end))))
      (local.set $rows (i32.add (local.get $rows) (i32.shl (local.get $stride) (i32.const 2))))
      (local.set $out (i32.add (local.get $out) (i32.const 8)))
      (br_if $row (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n)))))

  ;; `sum[k] += row[k] * scale`
  (func $addScaled (param $row i32) (param $scale f32) (param $count i32) (param $sum i32)
    (local $end i32) (local $factor v128) (local $four v128)
    (local.set $factor (f64x2.splat (f64.promote_f32 (local.get $scale))))
    (local.set $end (i32.add (local.get $row) (local.get $count)))
    (loop $next
      (local.set $four (i32x4.extend_low_i16x8_s (i16x8.extend_low_i8x16_s (v128.load32_zero (local.get $row)))))
      (v128.store64_lane 0
        (local.get $sum)
        (f32x4.demote_f64x2_zero
          (f64x2.add
            (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $sum)))
            (f64x2.mul (f64x2.convert_low_i32x4_s (local.get $four)) (local.get $factor)))))
      (v128.store64_lane offset=8 0
        (local.get $sum)
        (f32x4.demote_f64x2_zero
          (f64x2.add
            (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $sum)))
            (f64x2.mul
              (f64x2.convert_low_i32x4_s
                (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $four) (local.get $four)))
              (local.get $factor)))))
      (local.set $sum (i32.add (local.get $sum) (i32.const 16)))
      (local.set $row (i32.add (local.get $row) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $row) (local.get $end)))))

  (func (export "sumRows") (param $rows i32) (param $n i32) (param $tables i32) (param $groups i32) (param $count i32) (param $out i32)
    (local $table i32) (local $end i32) (local $row i32)
    (memory.fill (local.get $out) (i32.const 0) (i32.shl (i32.mul (local.get $n) (local.get $count)) (i32.const 2)))
    (loop $sums
      (local.set $table (local.get $tables))
      (local.set $end (i32.add (local.get $rows) (i32.shl (local.get $groups) (i32.const 2))))
      (loop $group
        (local.set $row (i32.load (local.get $rows)))
        (if (local.get $row)
          (then
            (if (i32.ge_u (local.get $row) (i32.load offset=8 (local.get $table))) (then (local.set $row (i32.const 1))))
            (call $addScaled
              (i32.add (i32.load (local.get $table)) (i32.mul (local.get $row) (local.get $count)))
              (f32.load (i32.add (i32.load offset=4 (local.get $table)) (i32.shl (local.get $row) (i32.const 2))))
              (local.get $count)
              (local.get $out))))
        (local.set $table (i32.add (local.get $table) (i32.const 12)))
        (br_if $group (i32.lt_u (local.tee $rows (i32.add (local.get $rows) (i32.const 4))) (local.get $end))))
      (local.set $out (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))))
      (br_if $sums (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

  (func (export "squash") (param $from i32) (param $count i32)
    (local $end i32) (local $x v128)
    (local.set $end (i32.add (local.get $from) (i32.shl (local.get $count) (i32.const 2))))
    (loop $next
      (local.set $x (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $from))))
      (v128.store64_lane 0
        (local.get $from)
        (f32x4.demote_f64x2_zero
          (f64x2.div
            (local.get $x)
            (f64x2.sqrt (f64x2.add (v128.const f64x2 1 1) (f64x2.mul (local.get $x) (local.get $x)))))))
      (local.set $from (i32.add (local.get $from) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $from) (local.get $end)))))

  (func (export "rectify") (param $from i32) (param $count i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $from) (i32.shl (local.get $count) (i32.const 2))))
    (loop $next
      (v128.store (local.get $from) (f32x4.max (v128.const f32x4 0 0 0 0) (v128.load (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $from) (local.get $end)))))

  (func (export "round") (param $from i32) (param $count i32) (param $out i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $from) (i32.shl (local.get $count) (i32.const 2))))
    (loop $next
      (v128.store64_lane 0
        (local.get $out)
        (i16x8.narrow_i32x4_s
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
            (i32x4.trunc_sat_f64x2_s_zero
              (f64x2.floor
                (f64x2.add
                  (f64x2.mul (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $from))) (v128.const f64x2 511 511))
                  (v128.const f64x2 0.5 0.5))))
            (i32x4.trunc_sat_f64x2_s_zero
              (f64x2.floor
                (f64x2.add
                  (f64x2.mul (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $from))) (v128.const f64x2 511 511))
                  (v128.const f64x2 0.5 0.5)))))
          (v128.const i32x4 0 0 0 0)))
      (local.set $out (i32.add (local.get $out) (i32.const 8)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $from) (local.get $end)))))

  ;; Four columns of weights stay in the fastest memory while all rows of states pass by. Sums of whole numbers are exact in any order.
  (func (export "multiply")
    (param $states i32) (param $n i32) (param $weights i32) (param $depth i32) (param $width i32) (param $worths i32)
    (param $out i32) (param $stride i32)
    (local $row i32) (local $i i32) (local $x i32) (local $k i32) (local $to i32)
    (local $b0 i32) (local $b1 i32) (local $b2 i32) (local $b3 i32)
    (local $v v128) (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local.set $row (i32.shl (local.get $depth) (i32.const 1)))
    (local.set $stride (i32.shl (local.get $stride) (i32.const 2)))
    (local.set $b0 (local.get $weights))
    (loop $columns
      (local.set $i (local.get $n))
      (local.set $x (local.get $states))
      (local.set $to (local.get $out))
      (loop $rows
        (local.set $s0 (v128.const i32x4 0 0 0 0))
        (local.set $s1 (v128.const i32x4 0 0 0 0))
        (local.set $s2 (v128.const i32x4 0 0 0 0))
        (local.set $s3 (v128.const i32x4 0 0 0 0))
        (local.set $b1 (i32.add (local.get $b0) (local.get $row)))
        (local.set $b2 (i32.add (local.get $b1) (local.get $row)))
        (local.set $b3 (i32.add (local.get $b2) (local.get $row)))
        (local.set $k (local.get $b1))
        (loop $depths
          (local.set $v (v128.load (local.get $x)))
          (local.set $s0 (i32x4.add (local.get $s0) (i32x4.dot_i16x8_s (local.get $v) (v128.load (local.get $b0)))))
          (local.set $s1 (i32x4.add (local.get $s1) (i32x4.dot_i16x8_s (local.get $v) (v128.load (local.get $b1)))))
          (local.set $s2 (i32x4.add (local.get $s2) (i32x4.dot_i16x8_s (local.get $v) (v128.load (local.get $b2)))))
          (local.set $s3 (i32x4.add (local.get $s3) (i32x4.dot_i16x8_s (local.get $v) (v128.load (local.get $b3)))))
          (local.set $v (v128.load offset=16 (local.get $x)))
          (local.set $s0 (i32x4.add (local.get $s0) (i32x4.dot_i16x8_s (local.get $v) (v128.load offset=16 (local.get $b0)))))
          (local.set $s1 (i32x4.add (local.get $s1) (i32x4.dot_i16x8_s (local.get $v) (v128.load offset=16 (local.get $b1)))))
          (local.set $s2 (i32x4.add (local.get $s2) (i32x4.dot_i16x8_s (local.get $v) (v128.load offset=16 (local.get $b2)))))
          (local.set $s3 (i32x4.add (local.get $s3) (i32x4.dot_i16x8_s (local.get $v) (v128.load offset=16 (local.get $b3)))))
          (local.set $x (i32.add (local.get $x) (i32.const 32)))
          (local.set $b1 (i32.add (local.get $b1) (i32.const 32)))
          (local.set $b2 (i32.add (local.get $b2) (i32.const 32)))
          (local.set $b3 (i32.add (local.get $b3) (i32.const 32)))
          (br_if $depths (i32.lt_u (local.tee $b0 (i32.add (local.get $b0) (i32.const 32))) (local.get $k))))
        (local.set $b0 (i32.sub (local.get $b0) (local.get $row)))
        ;; lanes of the four sums, added crosswise: one vector of four results
        (local.set $s0
          (i32x4.add
            (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s0) (local.get $s1))
            (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s0) (local.get $s1))))
        (local.set $s2
          (i32x4.add
            (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s2) (local.get $s3))
            (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s2) (local.get $s3))))
        (local.set $v
          (i32x4.add
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $s0) (local.get $s2))
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $s0) (local.get $s2))))
        (v128.store64_lane 0
          (local.get $to)
          (f32x4.demote_f64x2_zero
            (f64x2.add
              (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $to)))
              (f64x2.mul (f64x2.convert_low_i32x4_s (local.get $v)) (v128.load (local.get $worths))))))
        (v128.store64_lane offset=8 0
          (local.get $to)
          (f32x4.demote_f64x2_zero
            (f64x2.add
              (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $to)))
              (f64x2.mul
                (f64x2.convert_low_i32x4_s
                  (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $v) (local.get $v)))
                (v128.load offset=16 (local.get $worths))))))
        (local.set $to (i32.add (local.get $to) (local.get $stride)))
        (br_if $rows (local.tee $i (i32.sub (local.get $i) (i32.const 1)))))
      (local.set $b0 (i32.add (local.get $b0) (i32.shl (local.get $row) (i32.const 2))))
      (local.set $worths (i32.add (local.get $worths) (i32.const 32)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (local.set $width (i32.sub (local.get $width) (i32.const 4)))
      (br_if $columns (i32.gt_s (local.get $width) (i32.const 0)))))

  (func (export "addWords")
    (param $words i32) (param $contexts i32) (param $n i32) (param $shift i32) (param $part i32) (param $count i32)
    (param $out i32) (param $stride i32)
    (local $i i32) (local $at i32) (local $word i32) (local $context i32) (local $to i32) (local $end i32)
    (local.set $stride (i32.shl (local.get $stride) (i32.const 2)))
    (loop $row
      (local.set $at (i32.add (local.get $i) (local.get $shift)))
      ;; of numbers without a sign, those before the first are beyond the last
      (if (i32.lt_u (local.get $at) (local.get $n))
        (then
          (local.set $at (i32.shl (local.get $at) (i32.const 2)))
          (local.set $word (i32.add (i32.load (i32.add (local.get $words) (local.get $at))) (local.get $part)))
          (local.set $context (i32.load (i32.add (local.get $contexts) (local.get $at))))
          (local.set $to (local.get $out))
          (local.set $end (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))))
          (if (local.get $context)
            (then
              (local.set $context (i32.add (local.get $context) (local.get $part)))
              (loop $both
                (v128.store64_lane 0
                  (local.get $to)
                  (f32x4.demote_f64x2_zero
                    (f64x2.add
                      (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $to)))
                      (f64x2.add
                        (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $word)))
                        (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $context)))))))
                (v128.store64_lane offset=8 0
                  (local.get $to)
                  (f32x4.demote_f64x2_zero
                    (f64x2.add
                      (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $to)))
                      (f64x2.add
                        (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $word)))
                        (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $context)))))))
                (local.set $word (i32.add (local.get $word) (i32.const 16)))
                (local.set $context (i32.add (local.get $context) (i32.const 16)))
                (br_if $both (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $end)))))
            (else
              ;; a sum of two floats is the same whether rounded once or, first, as a double
              (loop $one
                (v128.store (local.get $to) (f32x4.add (v128.load (local.get $to)) (v128.load (local.get $word))))
                (local.set $word (i32.add (local.get $word) (i32.const 16)))
                (br_if $one (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $end))))))))
      (local.set $out (i32.add (local.get $out) (local.get $stride)))
      (br_if $row (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n)))))

  (func (export "recur")
    (param $gates i32) (param $gateStride i32) (param $n i32) (param $size i32) (param $out i32) (param $outStride i32)
    (local $back i32) (local $from i32) (local $to i32) (local $end i32) (local $gap i32)
    (local $gate v128) (local $value v128) (local $forget v128) (local $before v128)
    (local.set $gap (i32.shl (local.get $size) (i32.const 2)))
    (local.set $gateStride (i32.shl (local.get $gateStride) (i32.const 2)))
    (local.set $outStride (i32.shl (local.get $outStride) (i32.const 2)))
    (loop $row
      (local.set $from (local.get $gates))
      (local.set $to (local.get $out))
      (local.set $end (i32.add (local.get $out) (local.get $gap)))
      (loop $next
        (local.set $value (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $from))))
        (local.set $gate (f64x2.promote_low_f32x4 (v128.load64_zero (i32.add (local.get $from) (local.get $gap)))))
        (local.set $forget
          (f64x2.add
            (v128.const f64x2 0.5 0.5)
            (f64x2.div
              (f64x2.mul (v128.const f64x2 0.5 0.5) (local.get $gate))
              (f64x2.sqrt (f64x2.add (v128.const f64x2 1 1) (f64x2.mul (local.get $gate) (local.get $gate)))))))
        ;; nothing came before the first row
        (if (local.get $back)
          (then
            (local.set $before
              (f64x2.promote_low_f32x4 (v128.load64_zero (i32.sub (local.get $to) (local.get $outStride)))))))
        (v128.store64_lane 0
          (local.get $to)
          (f32x4.demote_f64x2_zero
            (f64x2.add
              (f64x2.mul (local.get $forget) (local.get $before))
              (f64x2.mul
                (f64x2.sub (v128.const f64x2 1 1) (local.get $forget))
                (f64x2.div
                  (local.get $value)
                  (f64x2.sqrt (f64x2.add (v128.const f64x2 1 1) (f64x2.mul (local.get $value) (local.get $value)))))))))
        (local.set $from (i32.add (local.get $from) (i32.const 8)))
        (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 8))) (local.get $end))))
      (local.set $back (i32.const 1))
      (local.set $gates (i32.add (local.get $gates) (local.get $gateStride)))
      (local.set $out (i32.add (local.get $out) (local.get $outStride)))
      (br_if $row (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

  (func (export "relate") (param $a i32) (param $b i32) (param $c i32) (param $count i32) (param $out i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))))
    (loop $next
      (v128.store64_lane 0
        (local.get $out)
        (f32x4.demote_f64x2_zero
          (f64x2.max
            (v128.const f64x2 0 0)
            (f64x2.add
              (f64x2.add
                (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $a)))
                (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $b))))
              (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $c)))))))
      (local.set $a (i32.add (local.get $a) (i32.const 8)))
      (local.set $b (i32.add (local.get $b) (i32.const 8)))
      (local.set $c (i32.add (local.get $c) (i32.const 8)))
      (br_if $next (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 8))) (local.get $end)))))

  (func (export "dot") (param $a i32) (param $b i32) (param $count i32) (result f64)
    (local $end i32) (local $sum f64)
    (local.set $end (i32.add (local.get $a) (i32.shl (local.get $count) (i32.const 2))))
    (loop $next
      (local.set $sum
        (f64.add
          (local.get $sum)
          (f64.mul (f64.promote_f32 (f32.load (local.get $a))) (f64.promote_f32 (f32.load (local.get $b))))))
      (local.set $b (i32.add (local.get $b) (i32.const 4)))
      (br_if $next (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 4))) (local.get $end))))
    (local.get $sum))

  ;; Eight inner products of the row at `a` with columns of a turned table, as doubles to the first 64 bytes of memory.
  (func $dots (param $a i32) (param $depth i32) (param $b i32) (param $column i32)
    (local $end i32) (local $x v128) (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local.set $end (i32.add (local.get $a) (i32.shl (local.get $depth) (i32.const 2))))
    (loop $next
      (local.set $x (f64x2.splat (f64.promote_f32 (f32.load (local.get $a)))))
      (local.set $s0 (f64x2.add (local.get $s0) (f64x2.mul (local.get $x) (v128.load (local.get $b)))))
      (local.set $s1 (f64x2.add (local.get $s1) (f64x2.mul (local.get $x) (v128.load offset=16 (local.get $b)))))
      (local.set $s2 (f64x2.add (local.get $s2) (f64x2.mul (local.get $x) (v128.load offset=32 (local.get $b)))))
      (local.set $s3 (f64x2.add (local.get $s3) (f64x2.mul (local.get $x) (v128.load offset=48 (local.get $b)))))
      (local.set $b (i32.add (local.get $b) (local.get $column)))
      (local.set $x (f64x2.splat (f64.promote_f32 (f32.load offset=4 (local.get $a)))))
      (local.set $s0 (f64x2.add (local.get $s0) (f64x2.mul (local.get $x) (v128.load (local.get $b)))))
      (local.set $s1 (f64x2.add (local.get $s1) (f64x2.mul (local.get $x) (v128.load offset=16 (local.get $b)))))
      (local.set $s2 (f64x2.add (local.get $s2) (f64x2.mul (local.get $x) (v128.load offset=32 (local.get $b)))))
      (local.set $s3 (f64x2.add (local.get $s3) (f64x2.mul (local.get $x) (v128.load offset=48 (local.get $b)))))
      (local.set $b (i32.add (local.get $b) (local.get $column)))
      (br_if $next (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 8))) (local.get $end))))
    (v128.store (i32.const 0) (local.get $s0))
    (v128.store offset=16 (i32.const 0) (local.get $s1))
    (v128.store offset=32 (i32.const 0) (local.get $s2))
    (v128.store offset=48 (i32.const 0) (local.get $s3)))

  (func (export "multiplyAdd")
    (param $a i32) (param $stride i32) (param $n i32) (param $b i32) (param $depth i32) (param $width i32)
    (param $out i32) (param $outStride i32)
    (local $column i32) (local $j i32) (local $at i32) (local $to i32)
    (local.set $column (i32.shl (local.get $width) (i32.const 3)))
    (loop $row
      (local.set $to (local.get $out))
      (local.set $j (i32.const 0))
      (loop $columns
        (call $dots (local.get $a) (local.get $depth) (i32.add (local.get $b) (i32.shl (local.get $j) (i32.const 3))) (local.get $column))
        (local.set $at (i32.const 0))
        (loop $two
          (v128.store64_lane 0
            (local.get $to)
            (f32x4.demote_f64x2_zero
              (f64x2.add (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $to))) (v128.load (local.get $at)))))
          (local.set $to (i32.add (local.get $to) (i32.const 8)))
          (br_if $two (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (i32.const 64))))
        (br_if $columns (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 8))) (local.get $width))))
      (local.set $a (i32.add (local.get $a) (i32.shl (local.get $stride) (i32.const 2))))
      (local.set $out (i32.add (local.get $out) (i32.shl (local.get $outStride) (i32.const 2))))
      (br_if $row (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

  (func (export "scoreArcs")
    (param $rows i32) (param $stride i32) (param $n i32) (param $depth i32) (param $heads i32) (param $wide i32)
    (param $tables i32) (param $bias i32) (param $out i32)
    (local $byDependent i32) (local $byHead i32) (local $tableStride i32) (local $byStep i32) (local $steps i32)
    (local $i i32) (local $j i32) (local $step i32) (local $head i32) (local $headBias i32)
    (local.set $byDependent (i32.load (local.get $tables)))
    (local.set $byHead (i32.load offset=4 (local.get $tables)))
    (local.set $tableStride (i32.load offset=8 (local.get $tables)))
    (local.set $byStep (i32.load offset=12 (local.get $tables)))
    (local.set $steps (i32.load offset=16 (local.get $tables)))
    (local.set $stride (i32.shl (local.get $stride) (i32.const 2)))
    (local.set $tableStride (i32.shl (local.get $tableStride) (i32.const 2)))
    (local.set $wide (i32.shl (local.get $wide) (i32.const 3)))
    (loop $row
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $head (local.get $byHead))
      (local.set $headBias (local.get $bias))
      (local.set $j (i32.const 0))
      (loop $token
        (if (i32.eqz (i32.and (local.get $j) (i32.const 7)))
          (then
            (call $dots
              (local.get $rows)
              (local.get $depth)
              (i32.add (local.get $heads) (i32.shl (local.get $j) (i32.const 3)))
              (local.get $wide))))
        (local.set $step
          (i32.load (i32.add (local.get $steps) (i32.shl (i32.sub (local.get $i) (local.get $j)) (i32.const 2)))))
        (f32.store
          (local.get $out)
          (f32.demote_f64
            (f64.add
              (f64.add
                (f64.add
                  (f64.add
                    (f64.load (i32.shl (i32.and (local.get $j) (i32.const 7)) (i32.const 3)))
                    (f64.promote_f32 (f32.load (i32.add (local.get $byDependent) (local.get $step)))))
                  (f64.promote_f32 (f32.load (i32.add (local.get $head) (local.get $step)))))
                (f64.promote_f32 (f32.load (i32.add (local.get $byStep) (local.get $step)))))
              (f64.promote_f32 (f32.load (local.get $headBias))))))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $head (i32.add (local.get $head) (local.get $tableStride)))
        (local.set $headBias (i32.add (local.get $headBias) (local.get $stride)))
        (br_if $token (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 1))) (local.get $n))))
      (local.set $rows (i32.add (local.get $rows) (local.get $stride)))
      (local.set $byDependent (i32.add (local.get $byDependent) (local.get $tableStride)))
      (br_if $row (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n)))))

  (func (export "largest") (param $rows i32) (param $stride i32) (param $n i32) (param $count i32) (param $out i32)
    (local $j i32) (local $best i32) (local $most f32) (local $x f32)
    (loop $row
      (local.set $most (f32.load (local.get $rows)))
      (local.set $best (i32.const 0))
      (local.set $j (i32.const 0))
      (block $done
        (loop $next
          (br_if $done (i32.ge_u (local.tee $j (i32.add (local.get $j) (i32.const 1))) (local.get $count)))
          (local.set $x (f32.load (i32.add (local.get $rows) (i32.shl (local.get $j) (i32.const 2)))))
          (br_if $next (i32.eqz (f32.gt (local.get $x) (local.get $most))))
          (local.set $most (local.get $x))
          (local.set $best (local.get $j))
          (br $next)))
      (i32.store (local.get $out) (local.get $best))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $rows (i32.add (local.get $rows) (i32.shl (local.get $stride) (i32.const 2))))
      (br_if $row (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))
